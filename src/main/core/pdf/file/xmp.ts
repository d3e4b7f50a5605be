/** What a file says about itself, in its Info dictionary and, word for word the same, in its XMP packet. */
export interface FileDetails {
  readonly title: string;
  readonly authors: readonly string[];
  /** BCP 47. */
  readonly language: string;
  readonly created: Date;
  readonly producer: string;
}

const NAMESPACES = {
  dc: 'http://purl.org/dc/elements/1.1/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
} as const;

/** PDF/A allows only properties it knows or finds described in the file; it does not know PDF/UA's. */
const UA_SCHEMA = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>${NAMESPACES.pdfuaid}</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;

/** The XMP packet (ISO 16684-1) of a PDF/A-3a and PDF/UA-1 file. */
export function xmpPacket(details: FileDetails): string {
  const moment = details.created.toISOString().replace(/\.\d+Z$/u, 'Z');
  const authors = details.authors.map((author) => `<rdf:li>${escaped(author)}</rdf:li>`).join('');
  const properties = [
    '<pdfaid:part>3</pdfaid:part>',
    '<pdfaid:conformance>A</pdfaid:conformance>',
    '<pdfuaid:part>1</pdfuaid:part>',
    '<dc:format>application/pdf</dc:format>',
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(details.title)}</rdf:li></rdf:Alt></dc:title>`,
    ...(authors === '' ? [] : [`<dc:creator><rdf:Seq>${authors}</rdf:Seq></dc:creator>`]),
    `<dc:language><rdf:Bag><rdf:li>${escaped(details.language)}</rdf:li></rdf:Bag></dc:language>`,
    `<xmp:CreateDate>${moment}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${moment}</xmp:ModifyDate>`,
    `<xmp:MetadataDate>${moment}</xmp:MetadataDate>`,
    `<xmp:CreatorTool>${escaped(details.producer)}</xmp:CreatorTool>`,
    `<pdf:Producer>${escaped(details.producer)}</pdf:Producer>`,
  ];
  const declarations = Object.entries(NAMESPACES).map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`);
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" ${declarations.join(' ')}>
${properties.join('\n')}
</rdf:Description>
${UA_SCHEMA}
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
}

/** XML text; characters that XML 1.0 cannot hold are dropped. */
function escaped(value: string): string {
  return value
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[<>&"']/gu, (character) => `&#${character.charCodeAt(0)};`);
}
