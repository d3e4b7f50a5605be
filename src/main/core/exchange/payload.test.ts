import { readFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { expect, test } from 'vitest';
import { PAYLOAD } from './payload';

/** Written anew with `vitest -u`; whoever changes it changes what other programs were promised. */
test('the published schema is the one that reads', async () => {
  const schema = {
    $id: 'urn:attache:brief:1',
    title: 'The data of an Attaché brief, version 1',
    ...toJsonSchema(PAYLOAD, { target: 'draft-2020-12' }),
  };
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
    '../../../../docs/brief.attache.schema.json',
  );
});

test('the document for other programs names every part and the numbers that count', () => {
  const document = readFileSync('docs/exchange.md', 'utf8');
  const parts = Object.keys(PAYLOAD.entries);
  expect(parts.filter((part) => !document.includes(`\`${part}\``))).toEqual([]);
  expect(document).toContain('160 UTF-16 units');
});
