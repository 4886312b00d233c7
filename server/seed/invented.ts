import { idCardCheckCharacter } from '../../domain/check-id-card.ts';
import { usccCheckCharacter } from '../../domain/check-uscc.ts';

export type Invent = {
  readonly pick: <T>(from: readonly T[]) => T;
  readonly between: (low: number, high: number) => number;
  readonly chance: (share: number) => boolean;
  readonly name: () => string;
  readonly idNo: () => string;
  readonly phone: () => string;
  readonly uscc: () => string;
};

const FAMILY = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
];
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅建国志福生来旺顺喜堃燚祎頔奡䶮𪩘𬀩'];

/** Invented people and firms: the area 519999 is nobody's, phones begin 1380000. Check characters are right, so that forms take them. */
export const inventWith = (random: () => number): Invent => {
  const between = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const pad = (n: number, width: number) => String(n).padStart(width, '0');
  return {
    pick,
    between,
    chance: (share) => random() < share,
    name: () =>
      random() < 0.01 ? '阿卜杜拉·买买提' : `${pick(FAMILY)}${pick(GIVEN)}${random() < 0.6 ? pick(GIVEN) : ''}`,
    idNo: () => {
      const first = `519999${between(1960, 2003)}${pad(between(1, 12), 2)}${pad(between(1, 28), 2)}${pad(between(1, 999), 3)}`;
      return `${first}${idCardCheckCharacter(first)}`;
    },
    phone: () => `1380000${pad(between(0, 9999), 4)}`,
    uscc: () => {
      const first = `91519999MA${pad(between(0, 9999999), 7)}`;
      return `${first}${usccCheckCharacter(first)}`;
    },
  };
};
