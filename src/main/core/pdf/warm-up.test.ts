import { expect, test } from 'vitest';
import { composeBrief } from '../briefs/compose';
import { brief, quote } from '../testing/brief-fixtures';
import { renderPdf } from './render';
import { warmUp } from './warm-up';

test('what was drawn to warm up leaves no trace in what is drawn next', async () => {
  const draw = async (): Promise<Uint8Array> => {
    const evidence = [quote(1, { text: 'An affair of the fjord, of Łódź and of Überfluss.' })];
    const sections = [{ heading: 'Who says so', text: '', evidence: evidence.map(({ ref }) => ref) }];
    const document = composeBrief({ brief: brief({ sections }), evidence, sample: false });
    return (await renderPdf(document, { resources: 'resources' })).bytes;
  };
  const cold = await draw();
  await warmUp('resources');
  expect(Buffer.from(await draw()).equals(cold)).toBe(true);
});
