import * as z from 'zod/mini';
import { SESSION_NAME } from '../session/hubSession.ts';
import { HELPED } from './helped.ts';
import { responseSchema } from './responseSchema.ts';

/** A response as it arrives: with what only a shared tablet adds. Apart, because no phone reads it, and each would carry it. */
export const finishedSchema = z.extend(responseSchema, {
  helped: z.exactOptional(z.readonly(z.array(z.enum(HELPED)).check(z.minLength(1), z.maxLength(HELPED.length)))),
  tablet: z.exactOptional(z.uuidv4()),
  session: z.exactOptional(z.string().check(z.regex(SESSION_NAME))),
});
