import { describe, expect, test } from 'vitest';
import { openTestCore, toBase64, BACKGROUND } from '../../testing/test-core';
import { contents, exported, NONE, openDesk, openOther, importProject } from '../../testing/test-interchange';

describe('a codebook', () => {
  const CODES = toBase64(`<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Other"><Codes>
<Code guid="22222222-0000-4000-8000-000000000001" name="DETERRENCE" isCodable="true"/>
<Code guid="22222222-0000-4000-8000-000000000002" name="Ports" isCodable="true" color="#00ff00"><Code guid="22222222-0000-4000-8000-000000000003" name="Positive" isCodable="true"/></Code>
<Code guid="22222222-0000-4000-8000-000000000004" name="Airports" isCodable="true" color="#a0421a"><Code guid="22222222-0000-4000-8000-000000000005" name="positive" isCodable="true"/></Code>
</Codes></CodeBook>`);

  test('joins themes by uid and by a clear name, and gives a free name to the others', async () => {
    const core = await openTestCore();
    const count = (await core.handlers.listThemes({}, BACKGROUND)).length;
    const report = await importProject(core, CODES);
    expect(report).toMatchObject({
      format: 'qdc',
      added: { ...NONE, themes: 4 },
      known: { themes: 1 },
      notices: [
        { notice: 'matched-themes', examples: ['DETERRENCE'] },
        { notice: 'colours', examples: ['Ports'] },
        { notice: 'renamed-themes', examples: ['Airports › positive'] },
      ],
    });
    const themes = (await core.handlers.listThemes({}, BACKGROUND)).slice(count);
    expect(themes.map(({ name, look }) => [name, look])).toEqual([
      ['Ports', 'diamond'],
      ['Positive', 'diamond'],
      ['Airports', 'cross'],
      ['Airports › positive', 'cross'],
    ]);
    expect(themes[1]?.parentId).toBe(themes[0]?.id);
    expect(await importProject(core, CODES)).toMatchObject({ added: NONE });
  });

  test('gives a theme to the code with its uid, not to another that has taken its name', async () => {
    const core = await openTestCore();
    const [autonomy] = await core.handlers.listThemes({}, BACKGROUND);
    if (autonomy === undefined) throw new Error('no theme');
    const report = await importProject(
      core,
      toBase64(`<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>
<Code guid="22222222-0000-4000-8000-000000000001" name="${autonomy.name}" isCodable="true"/>
<Code guid="${autonomy.uid.toUpperCase()}" name="Independence" isCodable="true"/></Codes></CodeBook>`),
    );
    expect(report).toMatchObject({
      added: { themes: 1 },
      known: { themes: 1 },
      notices: [
        { notice: 'renamed-themes', examples: [`${autonomy.name} (2)`] },
        { notice: 'differing-themes', examples: [autonomy.name] },
      ],
    });
  });

  test('goes out and comes into another archive the same', async () => {
    const desk = await openDesk();
    const other = await openOther();
    await importProject(other, await exported(desk, 'qdc'));
    expect((await contents(other)).themes.slice(-2)).toEqual((await contents(desk)).themes.slice(-2));
  });
});
