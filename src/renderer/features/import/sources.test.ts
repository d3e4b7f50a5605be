import { expect, test } from 'vitest';
import { messages } from '../../../main/core/contract/messages/catalogue';
import { fromFiles } from './sources';

const words = messages.frame.imports;

/** A file of a chosen folder. */
function file(path: string, text = ''): File {
  const made = new File([text], path.slice(path.lastIndexOf('/') + 1));
  return Object.defineProperty(made, 'webkitRelativePath', { value: path });
}

test('every file of a folder is told of once, parts of saved pages and hidden files as such', async () => {
  const sources = await fromFiles([
    file('May/talks.html', '<img src="talks-Dateien/a.png"><p>…'),
    file('May/talks-Dateien/a.png'),
    file('May/talks-Dateien/deep/frame.html'),
    file('May/news.htm', '<p>…'),
    file('May/news_files/frame.html'),
    file('May/plan.html', '<a href="plan-annexes/one.html">One</a>'),
    file('May/plan-annexes/one.html'),
    file('May/.DS_Store'),
    file('May/notes.txt'),
  ]);
  expect(sources.map(({ name, passedOver }) => [name, passedOver ?? null])).toEqual([
    ['talks.html', null],
    ['a.png', words.partOfPage('talks.html')],
    ['frame.html', words.partOfPage('talks.html')],
    ['news.htm', null],
    ['frame.html', words.partOfPage('news.htm')],
    ['plan.html', null],
    ['one.html', null],
    ['.DS_Store', words.hidden],
    ['notes.txt', null],
  ]);
});

test('a file that came by itself is read, whatever it is called', async () => {
  const [source] = await fromFiles([new File(['x'], 'page_files')]);
  expect(new TextDecoder().decode(await source?.bytes())).toBe('x');
});
