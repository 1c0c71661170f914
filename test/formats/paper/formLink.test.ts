import { describe, expect, it } from 'vitest';
import { makeReceiptCode } from '../../../src/domain/response/receiptCode.ts';
import { formLink, readFormLink } from '../../../src/formats/paper/formLink.ts';
import { qrPath } from '../../../src/formats/paper/qrPath.ts';

const number = makeReceiptCode(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9));
const form = { survey: 'parent-experience', version: 1, tag: 'en-x-easyread', batch: 'radcliffe-hub-nov', number };
const { batch: _, ...unbatched } = form;

describe('the QR code of a form', () => {
  it('says which form it is, and says it to the keying screen again', () => {
    expect(readFormLink(formLink('https://heard.example', form))).toEqual(form);
    expect(readFormLink(formLink('http://localhost:8080', unbatched))).toEqual(unbatched);
    expect(readFormLink(` ${formLink('https://heard.example', form)}\n`)).toEqual(form);
  });

  it('keeps the number where no browser sends it: it takes a family’s answers back', () => {
    const { pathname, search } = new URL(formLink('https://heard.example', form));
    expect(pathname + search).toBe('/paper/key');
  });

  it.each([
    'https://heard.example/paper/key',
    'https://heard.example/s/quick#f=K7M4Q-2XD9P',
    formLink('https://heard.example', form).replace(number, 'K7M4Q-2XD9P'),
    formLink('https://heard.example', form).replace('v=1', 'v=one'),
    formLink('https://heard.example', form).replace('radcliffe-hub-nov', 'Mrs%20Khan'),
    number,
  ])('is not read where it is damaged or something else: %s', (text) => {
    expect(readFormLink(text)).toBeUndefined();
  });

  it('is small enough to be scanned from 3 centimetres of paper, with its quiet zone', () => {
    const { path, size } = qrPath(formLink('https://sendsurvey.bury.gov.uk', form));
    expect(size).toBeLessThanOrEqual(65);
    expect(path.startsWith('M4 4h7v1')).toBe(true);
  });
});
