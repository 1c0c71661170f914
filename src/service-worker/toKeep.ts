/** What the build found worth keeping. It is written into `kept.ts`. */
export interface ToKeep {
  /** Of the whole set: any change of any file is a new version. */
  readonly version: string;
  /** For everybody: scripts and pictures. */
  readonly core: readonly string[];
  /** By language: its pages, its words, and its font where it needs one of its own. */
  readonly languages: Readonly<Record<string, readonly string[]>>;
  /** For the shared tablets of hubs alone: what only they open. */
  readonly tablet: readonly string[];
  /** What draws charts, for devices on which somebody has looked at figures. */
  readonly charts: readonly string[];
  /** What comes to it on a device on which groups meet, and on no other. */
  readonly groups: Pick<ToKeep, 'core' | 'languages'>;
}

/** What is kept together can be fetched together: by the name of its pack (`contract/pack.ts`). */
export function packsOf({ core, languages, tablet, groups }: ToKeep): Readonly<Record<string, readonly string[]>> {
  const ofGroups = Object.entries(groups.languages).map(([tag, files]) => [`group-${tag}`, files] as const);
  return { core, ...languages, tablet, group: groups.core, ...Object.fromEntries(ofGroups) };
}
