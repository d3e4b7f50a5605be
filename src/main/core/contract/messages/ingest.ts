/** English words of importing: why a file was refused, and what to do about it. */
export const ingest = {
  failures: {
    empty: 'The file is empty. Save or download it again, then import it.',
    noText: 'No article text was found in this file. Open it, copy the article and paste it instead.',
    fault:
      'Reading this file led Attaché into a fault of its own; nothing of it was stored, and the other files are not affected. Copy the article’s text and paste it instead.',
    givenUp:
      'Reading this file took more memory or more time than an article needs, and was given up; nothing of it was stored, and the other files are not affected. Copy the article’s text and paste it instead.',
    tooBig: (megabytes: number, limit: number): string =>
      `The file has ${megabytes} MB; an article may have ${limit} MB. Save only the article's text, or paste it.`,
    tooDeep:
      'This file nests its parts deeper than any page that people read, and was not read. Open it in a browser, copy the article and paste it.',
    tooManyAttributes:
      'A tag of this page says more of itself than any that people read, so that the page was not read. Open it in a browser, copy the article and paste it.',
    tooManyElements:
      'This page has more parts than any that people read, and was not read. Open it in a browser, copy the article and paste it.',
    pdf: 'This is a PDF, which cannot be imported as an article. Copy its text and paste it, or save it as plain text.',
    word: 'This is a Word document. In Word, save it as Plain Text (.txt) or Web Page, Filtered (.html) and import that.',
    openDocument:
      'This is an OpenDocument file. In the office program, save it as Text (.txt) and import that.',
    rtf: 'This is an RTF document. Open it in a word processor, save it as Plain Text (.txt) and import that.',
    ebook: 'This is an e-book (EPUB). Open it, copy the text that you need and paste it.',
    spreadsheet: 'This is a spreadsheet or a slide deck. Copy the text that you need and paste it.',
    image: (type: string): string =>
      `This is an image (${type}), and text in images cannot be read. Find the article's text, then paste it.`,
    media: (type: string): string => `This is a recording (${type}). Import a transcript of it as text.`,
    archive: (type: string): string =>
      `This is a packed file (${type}). Unpack it and import the articles that are in it.`,
    mail: 'This is a stored e-mail or a web page saved as one MIME file. Save the page as “Web Page, HTML Only”, or copy the text and paste it.',
    binary:
      'This is not a text file. Attaché reads plain text, Markdown and saved web pages (.txt, .md, .html).',
  },
} as const;
