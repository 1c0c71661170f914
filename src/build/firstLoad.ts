import { join } from 'node:path';
import file from '@size-limit/file';
import sizeLimit from 'size-limit';

/** What a survey's first visit may weigh before an answer counts, and before answers are kept: brotli bytes, fonts apart. */
export const FIRST_LOAD_LIMITS = { answering: 32_000, keeping: 70_000 } as const;

/** What one survey's first visit weighs in one variant, in brotli bytes. */
export interface FirstLoad {
  /** Path and variant tag of the page. */
  readonly page: string;
  readonly tag: string;
  /** The page: its script, words and style stand in it. */
  readonly answering: number;
  /** The page and the store that comes after it. */
  readonly keeping: number;
}

/** The pages of a site as far as this needs them: `site.json`. */
export interface BuiltPages {
  readonly [path: string]: Readonly<Record<string, { readonly file: string }>>;
}

/**
 * Weighs each survey's first visit.
 *
 * @param site the folder of the built site.
 * @param later addresses of the store's files, with all that they import at once.
 */
export async function weighFirstLoads(site: string, pages: BuiltPages, later: readonly string[]): Promise<FirstLoad[]> {
  const keeper = await brotliBytes(later.map((address) => join(site, address)));
  const surveys = Object.entries(pages).filter(([path]) => path.startsWith('/s/'));
  return Promise.all(
    surveys.flatMap(([page, variants]) =>
      Object.entries(variants).map(async ([tag, { file }]) => {
        const answering = await brotliBytes([join(site, file)]);
        return { page, tag, answering, keeping: answering + keeper };
      }),
    ),
  );
}

/** One line for each first visit that weighs too much. */
export function tooHeavy(loads: readonly FirstLoad[]): string[] {
  return loads.flatMap(({ page, tag, ...load }) =>
    (['answering', 'keeping'] as const)
      .filter((stage) => load[stage] > FIRST_LOAD_LIMITS[stage])
      .map((stage) => `${page} (${tag}) needs ${load[stage]} bytes for ${stage}, at most ${FIRST_LOAD_LIMITS[stage]}`),
  );
}

async function brotliBytes(files: readonly string[]): Promise<number> {
  // Typed as `object` there: one result for each check, and a list of files is one check.
  const [sum] = (await sizeLimit(file, [...files])) as readonly { readonly size?: number }[];
  if (sum?.size === undefined) throw new Error(`nothing was weighed of ${files.join(', ')}`);
  return sum.size;
}
