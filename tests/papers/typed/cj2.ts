import type { Typed } from '../typed-facts.ts';

/** Nothing came after the first letter either; the plan's other instalments have fallen due. */
export const typed: Typed = {
  on: '2027-02-01',
  fields: {
    notary: '',
    notaryNo: '',
    lateFen: '198700',
    firstOn: '2027-01-20',
    firstNo: '〔2027〕0001',
    talkAt: '2027-02-04T09:30',
    talkPlace: '双龙镇人民调解室',
    talkWith: '清河县人力资源和社会保障局劳动监察大队',
  },
};
