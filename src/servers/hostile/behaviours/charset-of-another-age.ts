import { answer, type HostileBehaviour } from '../behaviour.ts';

export const charsetOfAnotherAge: HostileBehaviour = {
  id: 'charset-of-another-age',
  statement: 'Sends JSON as Latin-1 and says so.',
  outcome: { answered: 200 },
  speak: (socket) =>
    void socket.end(
      answer(Buffer.from('{"name":"J\u00fcrgen"}', 'latin1'), ['content-type: application/json; charset=iso-8859-1']),
    ),
};
