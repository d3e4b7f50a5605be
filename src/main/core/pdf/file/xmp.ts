/**
 * What a file promises to be. PDF/A-1b is written only for tests: it is the one standard that an independent
 * validator could be had for.
 */
export type Standard = 'PDF/A-3a' | 'PDF/A-1b';

/** What a file says about itself, in its Info dictionary and, word for word the same, in its XMP packet. */
export interface FileDetails {
  readonly title: string;
  readonly authors: readonly string[];
  /** BCP 47. */
  readonly language: string;
  readonly created: Date;
  readonly producer: string;
  readonly standard: Standard;
}

/** Properties of our own in the XMP packet. PDF/A wants each of them described. */
export interface OwnProperties {
  readonly schema: string;
  readonly namespace: string;
  readonly prefix: string;
  readonly properties: readonly {
    readonly name: string;
    readonly value: string;
    readonly description: string;
  }[];
}

const NAMESPACES = {
  dc: 'http://purl.org/dc/elements/1.1/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
} as const;

const UA_PROPERTIES: OwnProperties = {
  schema: 'PDF/UA identification',
  namespace: NAMESPACES.pdfuaid,
  prefix: 'pdfuaid',
  properties: [{ name: 'part', value: '1', description: 'Part of ISO 14289 that the file conforms to' }],
};

/** PDF/A allows only properties it knows or finds described in the file; it does not know PDF/UA's, nor ours. */
function extensionSchemas(all: readonly OwnProperties[]): string {
  return `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag>${all.map(extensionSchema).join('')}</rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;
}

function extensionSchema({ schema, namespace, prefix, properties }: OwnProperties): string {
  const described = properties.map(
    ({ name, value, description }) => `<rdf:li rdf:parseType="Resource">
<pdfaProperty:name>${name}</pdfaProperty:name>
<pdfaProperty:valueType>${/^\d$/u.test(value) ? 'Integer' : 'Text'}</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>${escaped(description)}</pdfaProperty:description>
</rdf:li>`,
  );
  return `<rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>${escaped(schema)}</pdfaSchema:schema>
<pdfaSchema:namespaceURI>${namespace}</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>${prefix}</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq>${described.join('')}</rdf:Seq></pdfaSchema:property>
</rdf:li>`;
}

/** The XMP packet (ISO 16684-1) of a PDF/A-3a and PDF/UA-1 file. */
export function xmpPacket(details: FileDetails, own: OwnProperties | null): string {
  const moment = details.created.toISOString().replace(/\.\d+Z$/u, 'Z');
  const authors = details.authors.map((author) => `<rdf:li>${escaped(author)}</rdf:li>`).join('');
  const properties = [
    `<pdfaid:part>${details.standard.charAt(6)}</pdfaid:part>`,
    `<pdfaid:conformance>${details.standard.charAt(7).toUpperCase()}</pdfaid:conformance>`,
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
  const ours = own === null ? [UA_PROPERTIES] : [UA_PROPERTIES, own];
  for (const { prefix, properties: given } of ours) {
    properties.push(
      ...given.map(({ name, value }) => `<${prefix}:${name}>${escaped(value)}</${prefix}:${name}>`),
    );
  }
  const namespaces = { ...NAMESPACES, ...(own === null ? {} : { [own.prefix]: own.namespace }) };
  const declarations = Object.entries(namespaces).map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`);
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" ${declarations.join(' ')}>
${properties.join('\n')}
</rdf:Description>
${extensionSchemas(ours)}
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
}

/** Without the characters that XML 1.0 cannot hold: the Info dictionary must say word for word the same. */
export function withoutControls(value: string): string {
  return value.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}

function escaped(value: string): string {
  return withoutControls(value).replace(/[<>&"']/gu, (character) => `&#${character.charCodeAt(0)};`);
}
