/** C02 by the name: a 公司 is an 企业法人 by law, other endings are only likely (`sure: false`), no ending means a person. */
export const partyKindByName = (name: string): { readonly kind: string; readonly sure: boolean } => {
  if (/公司(?:[((].*[))])?$/u.test(name)) return { kind: '企业法人', sure: true };
  if (/公司.*(?:分公司|项目部|办事处|分店|门店|分厂)$/u.test(name) || /(?:项目部|指挥部|工作室|合伙企业)$/u.test(name))
    return { kind: '非法人组织', sure: false };
  if (/(?:厂|集团|矿|酒店|宾馆)$/u.test(name)) return { kind: '企业法人', sure: false };
  if (/(?:店|馆|行|铺|坊|部|超市|饭庄|酒楼|经营户|修理|摊)$/u.test(name) && [...name].length > 3)
    return { kind: '个体工商户', sure: false };
  if (
    /(?:委员会|村委会|居委会|合作社|政府|学校|中学|小学|幼儿园|医院|卫生院|[^\s]{2,}局|中心|协会|银行|信用社)$/u.test(
      name,
    )
  )
    return { kind: '其他法人', sure: false };
  return { kind: '自然人', sure: true };
};
