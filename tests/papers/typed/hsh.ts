import type { Typed } from '../typed-facts.ts';

/** The notary asks the company, before it makes out the certificate. */
export const typed: Typed = {
  on: '2027-02-01',
  fields: {
    sender: '公证机构（代拟稿）',
    notary: '清河县公证处',
    notaryNo: '（2026）清河证民字第218号',
    claimedBy: '陈建国等37人',
  },
};
