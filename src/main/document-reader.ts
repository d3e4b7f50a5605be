/** A thread that reads documents for an import; see `core/importing/documents/reader-pool.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { speakIn } from './core/contract/messages/language';
import { Failure } from './core/failure';
import { contentsOf, readDocument } from './core/importing/documents/read-document';
import type { FromReader, ReaderData, ToReader } from './core/importing/documents/reader-messages';

const port = parentPort;
if (port === null) throw new Error('document-reader.js runs as a worker thread only');
speakIn((workerData as ReaderData).language);

const tell = (message: FromReader, moved: readonly ArrayBuffer[] = []): void =>
  port.postMessage(message, [...moved]);

port.on('message', (file: ToReader) => {
  try {
    const document = readDocument(file);
    const contents = contentsOf(document, file.bytes);
    tell({ kind: 'read', document, contents }, [contents.packed.bytes.buffer as ArrayBuffer]);
  } catch (error) {
    if (error instanceof Failure) tell({ kind: 'refused', code: error.code, message: error.message });
    else tell({ kind: 'fault', error });
  }
});
tell({ kind: 'ready' });
