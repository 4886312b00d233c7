/** One wording of a rule: in force from a day, until a day or until now. `source` says which text the number was read in. */
type ArticleVersion = {
  readonly from: string;
  readonly until?: string;
  readonly law: string;
  readonly article: string;
  readonly source: string;
};

/** resources/law: rule → its article by time. Article numbers never stand in code. */
export type LawTable = {
  readonly version: string;
  readonly articles: Readonly<Record<string, readonly ArticleVersion[]>>;
};

const inForce = (table: LawTable, key: string, on: string): ArticleVersion | undefined =>
  table.articles[key]?.find(({ from, until }) => from <= on && (until === undefined || on <= until));

/** "《中华人民共和国人民调解法》第三十三条" as it stood on a day; null where the table knows no wording in force then. */
export const citeLaw = (table: LawTable, key: string, on: string): string | null => {
  const version = inForce(table, key, on);
  return version ? `《${version.law}》${version.article}` : null;
};
