import type { Typed } from '../typed-facts.ts';

/** The foreman of the site, asked two days before the mediation. */
export const typed: Typed = {
  fields: {
    timeStart: '2026-11-23T14:30',
    timeEnd: '2026-11-23T15:40',
    place: '滨河花园二期工地项目部',
    investigators: '赵敏之、王调查',
    recorder: '周记录',
    respondent: '刘大勇',
    sex: '男',
    ethnic: '汉族',
    age: '46',
    occupation: '钢筋班班长',
    phone: '13800000009',
    address: '清河县双龙镇新塘村5组',
    relation: '与申请人同班组，与被申请人无亲属关系',
    attendees: '',
  },
  rows: {
    answers: [
      {
        question:
          '我们是清河县双龙镇人民调解委员会的人民调解员赵敏之、王调查，今天就滨河花园二期工地的工资纠纷向你了解情况，请你如实陈述。听清楚了吗？',
        answer: '听清楚了。',
      },
      { question: '你在工地做什么，从什么时候做到什么时候？', answer: '我带钢筋班，2026年3月进场，8月底退场。' },
      {
        question: '你们班有多少人，工资怎么算？',
        answer: '班里12个人，都按日薪算，钢筋工每天260元，考勤由我每天记，月底交给劳务公司的资料员。',
      },
      {
        question: '工资发过没有？',
        answer:
          '每个月发一点生活费，多的时候两三千元，少的时候一千元，都是现金，领的时候签了字。退场时劳务公司给每个人出了结算单，上面写了欠多少。',
      },
      { question: '对结算单上的天数和金额，大家有没有意见？', answer: '没有意见，都是核对过的。' },
      { question: '还有没有要补充的？', answer: '没有了，希望春节前能拿到钱。' },
    ],
  },
};
