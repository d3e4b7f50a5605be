import { pbkdf2Sync } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { messages } from '../contract/messages/catalogue';
import { makeFolder } from '../testing/test-core';
import { connect } from './connect';
import { deriveKey, forgetKey, newSalt, saltOf, type ArchiveKey } from './key';

const PASSPHRASE = 'Zwölf Boxkämpfer jagen Viktor';
const PHRASE = 'sphinx of black quartz, judge my vow';

async function makeEncrypted(): Promise<{ path: string; key: ArchiveKey }> {
  const path = join(makeFolder(onTestFinished), 'a.attache');
  const key = await deriveKey(PASSPHRASE, newSalt());
  const db = connect(path, { create: true, key });
  db.pragma('journal_mode = WAL');
  db.exec('CREATE TABLE words (word); CREATE VIRTUAL TABLE found USING fts5 (word)');
  db.prepare('INSERT INTO words VALUES (?)').run(PHRASE);
  db.exec('INSERT INTO found SELECT word FROM words');
  onTestFinished(() => void db.close());
  return { path, key };
}

test('no file of an encrypted archive holds a word of it, and search finds it', async () => {
  const { path, key } = await makeEncrypted();
  const db = connect(path, { readonly: true, key });
  db.prepare('VACUUM INTO ?').run(`${path}.copy`);
  expect(db.prepare("SELECT word FROM found WHERE found MATCH 'quartz'").pluck().get()).toBe(PHRASE);
  db.close();
  const files = readdirSync(join(path, '..'));
  expect(files.toSorted()).toEqual(['a.attache', 'a.attache-shm', 'a.attache-wal', 'a.attache.copy']);
  for (const file of files) {
    const bytes = readFileSync(join(path, '..', file));
    expect(bytes.includes('quartz') || bytes.includes('CREATE TABLE')).toBe(false);
  }
  const copy = connect(`${path}.copy`, { readonly: true, key });
  expect(copy.prepare('SELECT word FROM words').pluck().get()).toBe(PHRASE);
  copy.close();
});

test('without a key, with a wrong one, and with one where none belongs, it is said what to do', async () => {
  const { path, key } = await makeEncrypted();
  expect(() => connect(path)).toThrow(
    expect.objectContaining({ code: 'locked', message: messages.encryption.locked(path) }),
  );
  const wrong = await deriveKey('Zwölf Boxkämpfer', saltOf(path) ?? newSalt());
  expect(() => connect(path, { key: wrong })).toThrow(
    expect.objectContaining({ code: 'locked', message: messages.encryption.wrongPassphrase(path) }),
  );
  const plain = `${path}.plain`;
  connect(plain, { create: true }).exec('CREATE TABLE words (word)').close();
  expect(() => connect(plain, { key })).toThrow(messages.encryption.notEncrypted(plain));
});

test('another program opens it with what PBKDF2 makes of the passphrase and the first 16 bytes', async () => {
  const { path } = await makeEncrypted();
  const key = pbkdf2Sync(PASSPHRASE, readFileSync(path).subarray(0, 16), 600_000, 32, 'sha256');
  const db = new Database(path, { readonly: true });
  db.pragma("cipher = 'aegis'");
  db.pragma(`key = 'raw:${key.toString('hex')}'`);
  expect(db.prepare('SELECT word FROM words').pluck().get()).toBe(PHRASE);
  db.close();
});

test('a passphrase is one passphrase however its letters are composed, and a forgotten key is zeros', async () => {
  const salt = newSalt();
  const key = await deriveKey(PASSPHRASE.normalize('NFD'), salt);
  expect(key).toEqual(await deriveKey(PASSPHRASE.normalize('NFC'), salt));
  forgetKey(key);
  expect(key).toEqual(new Uint8Array(48));
});

test('what is no encrypted archive has no salt', async () => {
  const { path } = await makeEncrypted();
  expect(saltOf(path)).toHaveLength(16);
  const other = `${path}.other`;
  for (const bytes of ['', 'short', 'SQLite format 3\0'.padEnd(100, '\x10'), 'a picture'.repeat(100)]) {
    writeFileSync(other, bytes);
    expect(saltOf(other)).toBeNull();
  }
  expect(saltOf(`${path}.missing`)).toBeNull();
});
