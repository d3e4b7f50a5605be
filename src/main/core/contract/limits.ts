/**
 * How much each field holds, in UTF-16 units; of lists, how many. Read by every door: what a call may ask, what a document or
 * another program's file brings, what a brief's payload and a file of coding may hold. What one lets in, all can carry.
 * An article's fields bring theirs along: `article-fields.ts`.
 */
export const LIMITS = {
  analyst: { name: 200 },
  person: { name: 300, role: 500 },
  theme: {
    name: 200,
    definition: 5_000,
    useFor: 5_000,
    notFor: 5_000,
    keyword: 200,
    keywords: 500,
  },
  /** Quotes and annotations. */
  passage: { words: 100_000, note: 100_000 },
  brief: {
    title: 500,
    subtitle: 1_000,
    author: 300,
    authors: 50,
    audience: 1_000,
    bottomLine: 20_000,
    statement: 5_000,
    confidenceReason: 5_000,
    judgements: 100,
    heading: 500,
    text: 200_000,
    sections: 200,
    /** Of one judgement or section. */
    evidence: 2_000,
    /** Of the whole brief, each piece counted once. */
    allEvidence: 5_000,
  },
  /** Why something was released, settled or corrected. */
  reason: 5_000,
} as const;
