import { CAMPAIGN } from '../../domain/response/campaign.ts';
import { readReceiptCode } from '../../domain/response/receiptCode.ts';

/** What a printed form says of itself in its QR code. */
export interface FormLink {
  readonly survey: string;
  readonly version: number;
  /** The variant it is printed in, such as `en-x-easyread`. */
  readonly tag: string;
  /** The batch it was printed in; becomes the response's campaign. */
  readonly batch?: string;
  /** The form number, which is also its receipt code. */
  readonly number: string;
}

/** Where forms are keyed. */
export const KEYING_PATH = '/paper/key';

/**
 * The address in the QR code. Everything stands behind the `#`, which no browser sends anywhere: the number takes the
 * answers back, so it must not lie in the log of some proxy because a phone's camera was pointed at the form.
 *
 * @param origin such as `https://heard.example`.
 */
export function formLink(origin: string, { survey, version, tag, batch, number }: FormLink): string {
  const said = new URLSearchParams({ s: survey, v: String(version), l: tag, ...(batch !== undefined && { b: batch }), f: number });
  return `${origin}${KEYING_PATH}#${said}`;
}

/** What was scanned or pasted, as the form it names; `undefined` when it is no such address, or damaged. Any origin: an area may have moved. */
export function readFormLink(text: string): FormLink | undefined {
  const at = text.indexOf('#');
  if (at === -1 || !text.slice(0, at).replace(/\?.*$/, '').endsWith(KEYING_PATH)) return undefined;
  const said = new URLSearchParams(text.slice(at + 1).trim());
  const survey = said.get('s');
  const tag = said.get('l');
  const version = Number(said.get('v'));
  const number = readReceiptCode(said.get('f') ?? '');
  const batch = said.get('b') ?? undefined;
  if (!survey || !tag || !number || !Number.isInteger(version) || version < 1) return undefined;
  if (batch !== undefined && !CAMPAIGN.test(batch)) return undefined;
  return { survey, version, tag, number, ...(batch !== undefined && { batch }) };
}
