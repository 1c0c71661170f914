import { expect } from 'vitest';
import { VARIANTS } from '../../src/content/locales.ts';
import { variantOf } from '../../src/i18n/variants.ts';
import type { EndpointProcess, ExportedResponse } from './endpointProcess.ts';
import type { Script } from './scripts.ts';

/** The device's day, as the app writes it: the local calendar day. */
export function today(): string {
  return new Date().toLocaleDateString('sv-SE');
}

/** Exactly one response has arrived since the last look, and it is what the person answered, how and when. */
export async function expectRow(
  endpoint: EndpointProcess,
  script: Script,
  tag: string,
  more: Partial<ExportedResponse> = {},
): Promise<ExportedResponse> {
  const rows = await endpoint.arrived();
  expect(rows).toHaveLength(1);
  const [row] = rows;
  if (!row) throw new Error('no row');
  const plain = Object.fromEntries(Object.entries(row.answers).map(([id, { label: _, labels: __, ...answer }]) => [id, answer]));
  expect(plain).toEqual(script);
  const { language, format } = variantOf(VARIANTS, tag) ?? {};
  expect(row).toMatchObject({ language, format, channel: 'own-phone', day: today(), receivedDay: today(), ...more });
  return row;
}
