/** What a row of the list of speakers says. */
import type { ListedSpeaker, SpeakerKey } from '../../../main/core/contract/speakers';

export const keyOf = (speaker: ListedSpeaker): SpeakerKey =>
  speaker.kind === 'person' ? speaker.person.id : 'unclear';

export const quotesOf = (speaker: ListedSpeaker): number =>
  speaker.kind === 'person' ? speaker.person.quotes : speaker.quotes;

export const toReviewOf = (speaker: ListedSpeaker): number =>
  speaker.kind === 'person' ? speaker.person.quotesToReview : speaker.quotesToReview;
