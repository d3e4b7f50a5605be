import { expect, test } from 'vitest';
import { base64 } from './base64';

test.each([0, 1, 2, 3, 0x8000, 0x8001, 100_000])('%i bytes come back as they were', (length) => {
  const bytes = Uint8Array.from({ length }, (_, index) => (index * 31) % 256);
  const back = Uint8Array.from(atob(base64(bytes)), (sign) => sign.charCodeAt(0));
  expect(back).toEqual(bytes);
});
