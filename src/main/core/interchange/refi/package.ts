import { messages } from '../../contract/messages/catalogue';
import { Failure } from '../../failure';
import type { Notices } from '../notices';
import { tidyLine } from '../tidy';
import { readXml, type XmlElement } from '../xml/read-xml';
import { unpack } from '../zip/unpack';

/** Where a source says that its text is. */
export type SourcePath =
  | { readonly kind: 'inside'; readonly bytes: Uint8Array; readonly fileName: string }
  | { readonly kind: 'missing' }
  /** On the other machine, or beside the package. */
  | { readonly kind: 'outside' };

export type Package = ReturnType<typeof openPackage>;

const STANDARD_NAME = 'project.qde';
/** What macOS packs beside a file. */
const SHADOW = /(?:^|\/)(?:__macosx\/|\._)/u;

/**
 * Finds the project of a package and the texts that it names. The standard calls it `project.qde`, at the root; ATLAS.ti
 * calls it after the project, and whoever packs a folder by hand puts that folder around it.
 */
export function openPackage(bytes: Uint8Array, notices: Notices) {
  const projects = unpack(bytes, (name) => name.endsWith('.qde') && !SHADOW.test(name));
  const [name, ...others] = Array.from(projects.keys()).sort(byLikelihood);
  const xml = name === undefined ? undefined : projects.get(name);
  if (name === undefined || xml === undefined) {
    throw new Failure('bad-file', messages.interchange.failures.notAProject);
  }
  if (name !== STANDARD_NAME) notices.add('project-name', tidyLine(name, 200));
  for (const other of others) notices.add('other-projects', tidyLine(other, 200));
  const root = readXml(xml);
  const wanted = new Set(pathsIn(root).flatMap((path) => innerNames(path).map((inner) => baseName(inner))));
  const files = unpack(bytes, (file) => wanted.has(baseName(file)) && !SHADOW.test(file));
  return { root, xml, find: createFinder(files, folderOf(name)) };
}

const baseName = (name: string): string => name.slice(name.lastIndexOf('/') + 1);
/** With its slash; empty at the root. */
const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);

/** The standard's name first, then what lies less deep. */
function byLikelihood(one: string, other: string): number {
  const rank = (name: string): number =>
    (baseName(name) === STANDARD_NAME ? 0 : 1) + 2 * (name.split('/').length - 1);
  return rank(one) - rank(other) || (one < other ? -1 : 1);
}

/** Everything that a plain text is said to stand in. */
const pathsIn = ({ attributes, children }: XmlElement): string[] => [
  ...(attributes.get('plainTextPath') === undefined ? [] : [attributes.get('plainTextPath') ?? '']),
  ...children.flatMap(pathsIn),
];

const fileNameOf = (path: string): string => path.replace(/^internal:\/\//iu, '').replace(/^\/+/u, '');

/** As the package's files are called: in lower case, with forward slashes; also if the path is written as a URL is. */
function innerNames(path: string): readonly string[] {
  const inner = fileNameOf(path).replaceAll('\\', '/').replace(/^\.\//u, '').toLowerCase();
  try {
    return [inner, decodeURIComponent(inner)];
  } catch (error) {
    if (error instanceof URIError) return [inner];
    throw error;
  }
}

/** Some programs write the folder with a capital letter, some leave it or the scheme out. */
function createFinder(files: ReadonlyMap<string, Uint8Array>, folder: string): (path: string) => SourcePath {
  const byName = Map.groupBy(files.keys(), (file) => baseName(file));
  return (path) => {
    const scheme = /^([a-z]+):\/\//iu.exec(path)?.[1]?.toLowerCase();
    if (scheme !== undefined && scheme !== 'internal') return { kind: 'outside' };
    const names = innerNames(path);
    const known = names.flatMap((name) => [`sources/${name}`, name]).map((name) => folder + name);
    const alike = new Set(names.flatMap((name) => byName.get(baseName(name)) ?? []));
    const file = known.find((one) => files.has(one)) ?? (alike.size === 1 ? [...alike][0] : undefined);
    const bytes = file === undefined ? undefined : files.get(file);
    return bytes === undefined ? { kind: 'missing' } : { kind: 'inside', bytes, fileName: fileNameOf(path) };
  };
}
