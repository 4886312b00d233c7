declare module 'lunar-javascript' {
  type Solar = { toYmd: () => string };
  type Lunar = { getSolar: () => Solar; getJieQiTable: () => Record<string, Solar> };
  const lunar: { Lunar: { fromYmd: (year: number, month: number, day: number) => Lunar } };
  // biome-ignore lint/style/noDefaultExport: the package exports its namespace this way
  export default lunar;
}
