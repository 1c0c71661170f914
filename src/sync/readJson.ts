import * as z from 'zod/mini';

/** Text from the network as what it should be, or `undefined`: not JSON, cut short, or of another shape. */
export function readJson<S extends z.ZodMiniType>(schema: S, text: string): z.infer<S> | undefined {
  try {
    const parsed = z.safeParse(schema, JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
