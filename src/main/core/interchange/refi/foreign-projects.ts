/** For tests: projects in the layouts of other programs, written for the purpose. */
import { zipSync } from 'fflate';

/** A package as programs make it: a name a file. */
export const packed = (files: Readonly<Record<string, string>>): Uint8Array => {
  const encoder = new TextEncoder();
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, encoder.encode(text)])),
  );
};

const RAW =
  '\uFEFFStraits talks\r\n\r\n“Deterrence 😀 begins,” said Ana.\r\n\r\nA cafe\u0301 in Tromsø. The cafe\u0301 closed.\r\n';
const TEXT = RAW.slice(1);
const position = (words: string, from = 0) => {
  const start = Array.from(TEXT.slice(0, TEXT.indexOf(words, from))).length;
  return `startPosition="${start}" endPosition="${start + Array.from(words).length}"`;
};
/** NVivo's layout: a byte order mark, CR LF, code points, capital folder, memos by reference, sources elsewhere. */
export const NVIVO_LIKE = packed({
  'project.qde': `<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="Straits" origin="NVivo 12" creatingUserGUID="{11111111-0000-4000-8000-000000000001}">
<Users><User guid="{11111111-0000-4000-8000-000000000001}" name="Ada" id="AB"/><User guid="{11111111-0000-4000-8000-000000000002}" id="JF"/></Users>
<CodeBook><Codes>
  <Code guid="22222222-0000-4000-8000-000000000001" name="Deterrence" isCodable="true" color="#9C2A62"><Description>Keeping off.</Description><NoteRef targetGUID="55555555-0000-4000-8000-000000000002"/></Code>
  <Code guid="22222222-0000-4000-8000-000000000002" name="Places" isCodable="true"/>
</Codes></CodeBook>
<Variables><Variable guid="33333333-0000-4000-8000-000000000001" name="Age" typeOfVariable="Integer"/></Variables>
<Cases><Case guid="33333333-0000-4000-8000-000000000002" name="Ana"/></Cases>
<Sources>
  <TextSource guid="44444444-0000-4000-8000-000000000001" name="Straits talks" plainTextPath="internal://44444444-0000-4000-8000-000000000001.txt" richTextPath="internal://44444444-0000-4000-8000-000000000001.docx">
    <PlainTextSelection guid="44444444-0000-4000-8000-0000000000A1" name="a" ${position('Deterrence 😀 begins')} creatingUser="{11111111-0000-4000-8000-000000000001}" creationDateTime="2026-10-14T09:00:00+02:00">
      <Coding guid="44444444-0000-4000-8000-0000000000B1" creatingUser="{11111111-0000-4000-8000-000000000001}"><CodeRef targetGUID="22222222-0000-4000-8000-000000000001"/></Coding>
      <Coding guid="44444444-0000-4000-8000-0000000000B2" creatingUser="{11111111-0000-4000-8000-000000000002}"><CodeRef targetGUID="22222222-0000-4000-8000-000000000002"/></Coding>
      <NoteRef targetGUID="55555555-0000-4000-8000-000000000001"/>
    </PlainTextSelection>
    <PlainTextSelection guid="44444444-0000-4000-8000-0000000000A2" ${position('cafe\u0301', TEXT.indexOf('The'))}>
      <Coding guid="44444444-0000-4000-8000-0000000000B3"><CodeRef targetGUID="22222222-0000-4000-8000-000000000002"/></Coding>
    </PlainTextSelection>
    <PlainTextSelection guid="44444444-0000-4000-8000-0000000000A3" name="beyond" startPosition="5" endPosition="5000"/>
    <PlainTextSelection guid="44444444-0000-4000-8000-0000000000A4" ${position('\r\n\r\n')}/>
    <Coding guid="44444444-0000-4000-8000-0000000000B4"><CodeRef targetGUID="22222222-0000-4000-8000-000000000002"/></Coding>
  </TextSource>
  <TextSource guid="44444444-0000-4000-8000-000000000002" name="On the old disk" plainTextPath="absolute://C:\\texts\\old.txt"><PlainTextSelection guid="44444444-0000-4000-8000-0000000000A5" name="some words" startPosition="0" endPosition="4"/></TextSource>
  <TextSource guid="44444444-0000-4000-8000-000000000003" name="Beside" plainTextPath="relative://../../etc/passwd"/>
  <TextSource guid="44444444-0000-4000-8000-000000000004" name="Gone" plainTextPath="internal://gone.txt"/>
  <TextSource guid="44444444-0000-4000-8000-000000000005" name="Inline"><PlainTextContent>Inline text 😀 here.</PlainTextContent><PlainTextSelection guid="44444444-0000-4000-8000-0000000000A6" startPosition="14" endPosition="18"/></TextSource>
  <PDFSource guid="44444444-0000-4000-8000-000000000006" name="Report.pdf" path="internal://x.pdf"/>
</Sources>
<Notes>
  <Note guid="55555555-0000-4000-8000-000000000001" name="Memo" plainTextPath="internal://55555555-0000-4000-8000-000000000001.txt"/>
  <Note guid="55555555-0000-4000-8000-000000000002" name="On the code"><PlainTextContent>See Schelling.</PlainTextContent></Note>
  <Note guid="55555555-0000-4000-8000-000000000003" name="Diary"><PlainTextContent>Monday.</PlainTextContent></Note>
</Notes>
</Project>`,
  'Sources/44444444-0000-4000-8000-000000000001.txt': RAW,
  'Sources/44444444-0000-4000-8000-000000000001.docx': 'PK',
  'Sources/55555555-0000-4000-8000-000000000001.txt': '\uFEFFShe means it.\r\n',
});
