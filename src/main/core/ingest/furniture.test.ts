import { describe, expect, test } from 'vitest';
import type { Block } from './document';
import { isFurniture, withoutLinkCards } from './furniture';

describe('furniture of a page', () => {
  test.each([
    ...[
      '7 min read',
      '12-minute read',
      'Reading time: 4 minutes',
      'Temps de lecture : 5 min',
      'Lecture : 3 mn',
    ],
    ...[
      'Advertisement',
      'ADVERTISEMENT',
      'Publicité',
      'Story continues below advertisement',
      'La suite après cette publicité',
    ],
    ...[
      'Share',
      'Share this article',
      'Share on Facebook',
      'Partager cet article',
      'Facebook Twitter WhatsApp Email',
      'Copy link',
    ],
    ...[
      'Read more: A fund that nobody filled',
      'READ ALSO: Six winters',
      'Related articles',
      'À lire aussi : La digue attendra',
      'Lire aussi',
    ],
    ...[
      'Sign up for our newsletter',
      'Get the morning brief in your inbox',
      'Inscrivez-vous à notre newsletter',
      'Subscribe now',
    ],
    ...[
      'Share your feedback!',
      'Contact us',
      'Privacy policy | Contact us',
      'Nous contacter',
      'Comments (14)',
      'Laisser un commentaire',
    ],
    ...[
      'We use cookies to improve your experience.',
      'Tout accepter',
      'Suivez-nous sur Facebook',
      'Follow us on X',
      'Skip to content',
    ],
    ...[
      'Photo: Seaboard / Ann Lee',
      'Crédit : Agence',
      'Have a tip? Write to the desk.',
      'Updated',
      '🔗',
      '* * *',
      '—',
    ],
  ])('is: %s', (line) => {
    expect(isFurniture(line)).toBe(true);
  });

  test.each([
    ...[
      'Share prices fell when the brigade left.',
      'Share the burden, she said, or drop it.',
      'Advertisement spending rose last year.',
    ],
    ...[
      'Contact us, he told them, and we will answer.',
      'Read more than one newspaper, the general advises.',
      'Related countries signed too.',
    ],
    ...[
      '“Read more: that is all I ask,” said Thring.',
      '"Contact us"',
      'Subscribe to the doctrine and you must pay for it.',
    ],
    ...[
      'We found no cookies in the mess.',
      'Photo reconnaissance found nothing.',
      'Follow us, said the guide.',
      'Ads for soldiers failed.',
    ],
    ...[
      'He has seven minutes to read it.',
      'Publicité mensongère, a jugé la cour.',
      'No.',
      '2026',
      'Comments were not allowed.',
    ],
    ...[
      'Have any questions been answered? None has.',
      'Get out of the newsletter business, he advised them. It is a habit and it costs you your friends, and it has never yet made anybody safer, richer or better informed than he was on the day before he first subscribed to it.',
    ],
  ])('is not: %s', (line) => {
    expect(isFurniture(line)).toBe(false);
  });
});

describe('a card that links to another article', () => {
  const blocks = (...texts: string[]): Block[] => texts.map((text) => ({ kind: 'paragraph', text }));

  test('goes with its heading, blurb and icon', () => {
    expect(
      withoutLinkCards(
        blocks(
          'The vote is in May.',
          'Harbour wall to be raised',
          'The council says that the wall will hold.',
          '🔗',
          'Nobody objected.',
        ),
      ),
    ).toEqual(blocks('The vote is in May.', 'Nobody objected.'));
  });

  test('goes with its heading alone', () => {
    expect(withoutLinkCards(blocks('The vote is in May.', 'Harbour wall to be raised', '↗'))).toEqual(
      blocks('The vote is in May.'),
    );
  });

  test('takes no sentence with it when its heading cannot be told', () => {
    expect(withoutLinkCards(blocks('The vote is in May.', 'Nobody objected.', '🔗'))).toEqual(
      blocks('The vote is in May.', 'Nobody objected.'),
    );
  });
});
