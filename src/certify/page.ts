import type { Claims, Statement } from './certificate.ts';

const words = {
  self: 'Self: the holder ran the suite and signed the result. Nobody else watched.',
  ci: 'CI: a build system ran the suite and signed the result; its logs tell how.',
  witnessed: 'Witnessed: somebody other than the holder ran the suite and signed the result.',
} as const;

/** The certificate for people. Nothing is ever read from it: what counts is the signed statement. */
export function certificatePage(claims: Claims, statement: Statement, keyid: string): string {
  const { predicate } = statement;
  const label = `Assay ${claims.suite} ${claims.level}@${claims.edition}`.replaceAll(/[^\w .@-]/g, '');
  return [
    `# ${code(claims.suite)}: level ${code(claims.level)}, edition ${code(claims.edition)}`,
    '',
    `- Certificate: ${code(claims.id)}`,
    `- Target: ${code(claims.target)}`,
    `- Attestation: ${words[claims.attestation]}`,
    `- Issued ${claims.issuedAt.slice(0, 10)}, valid until ${claims.validUntil.slice(0, 10)}`,
    `- Requirements shown to hold: ${predicate.passedTests.length}`,
    ...(claims.published === undefined ? [] : [`- Published at ${code(claims.published)}`]),
    `- Judged by Assay ${claims.assay}; signed with the key ${code(keyid)}`,
    '',
    'Whoever doubts it needs no trust in the holder or in Assay: `assay verify <this folder> --key <public key>` judges the transcript again.',
    ...(claims.published === undefined
      ? []
      : [
          '',
          'The badge, with its link:',
          '',
          `    [![${label}](${claims.published}/badge.svg)](${claims.published}/)`,
        ]),
    '',
  ].join('\n');
}

function code(text: string): string {
  return `\`${text.replaceAll(/[`\r\n]/g, ' ')}\``;
}
