import * as z from 'zod/mini';
import { code, codedItemSchema, groupContextSchema } from './groupSchema.ts';

/** The coded part of what one phone gave to a session, before it is held against its activities. */
export const codedPartSchema = z.extend(z.omit(groupContextSchema, { people: true, joined: true }), {
  id: z.uuidv4(),
  session: z.uuidv4(),
  day: z.iso.date(),
  items: z.array(codedItemSchema).check(z.maxLength(20)),
  notSaid: z.array(code).check(z.maxLength(20)),
});
export type CodedPart = z.infer<typeof codedPartSchema>;
