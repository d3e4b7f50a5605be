import type { HandlersOf } from '../contract/calls';
import type { speakerCalls } from '../contract/calls/speaker-pages';
import { fold } from '../contract/rules/fold';
import { fitting } from '../session/page-of';
import type { Session } from '../session/session';
import { OFFERED, listOf, placeSpeaker, pageLookAlikes, readSpeaker } from '../speakers/page-speakers';
import { pageRepeats, pageStatements } from '../speakers/statements';

export function speakerHandlers(session: Session) {
  return {
    pageSpeakers({ order, offset, limit, placing }) {
      const archive = session.current();
      const all = listOf(archive, order);
      const rows = all.slice(offset, offset + limit).flatMap((key) => archive.speakers.read(key) ?? []);
      return {
        rows: fitting(rows),
        passing: all.length,
        total: archive.speakers.count(),
        placed: placing === null ? null : placeSpeaker(archive, order, placing),
      };
    },
    placeSpeaker: ({ order, speaker }) => placeSpeaker(session.current(), order, speaker),
    findPeople: ({ words, ...narrowed }) => fitting(session.current().speakers.find(words, narrowed)),
    offerSpeakers({ typed, here }) {
      const { speakers } = session.current();
      const wanted = fold(typed.trim());
      return {
        here: speakers.findCalled(wanted, here, true, OFFERED.here),
        elsewhere: speakers.findCalled(wanted, here, false, OFFERED.elsewhere),
        isKnown: speakers.isCalled(wanted),
      };
    },
    findNamed: ({ words, here }) => session.current().speakers.findNamed(fold(words.trim()), here),
    pageLookAlikes: (request) => pageLookAlikes(session.current(), request),
    readSpeaker: ({ speaker }) => readSpeaker(session.current(), speaker),
    pageStatements: (request) => pageStatements(session.current(), request),
    pageRepeats: (request) => pageRepeats(session.current(), request),
  } satisfies HandlersOf<typeof speakerCalls>;
}
