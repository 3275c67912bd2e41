import Disclosure

extension Indicator {
  /// H 正文口径: the county's own account, worded differently by every county, never ranked.
  static let narratives: [Indicator] =
    [
      ("website.posts", "网站发布量", "posts on the website", "条"),
      ("interpretation.published", "政策解读数", "interpretations published", "条"),
      ("interpretation.articles", "解读稿件数", "interpretation articles", "篇"),
      ("interpretation.rate", "政策解读率", "interpretation rate", "%"),
      ("interpretation.diversifiedRate", "多样化解读率", "diversified interpretation rate", "%"),
      ("newMedia.accounts", "政务新媒体数", "new-media accounts", "个"),
      ("consultations.opened", "征集期数", "consultations", "期"),
      ("training.sessions", "培训次数", "training sessions", "次"),
    ].map { key, name, english, unit in
      Indicator(key, name, english, unit, caveat: "正文自报，各地口径不同，不排序", .narrative(key))
    } + [
      Indicator(
        "mailbox.closureRate", "县长信箱办结率", "mailbox closure rate", "%", caveat: "正文自报，各地口径不同，不排序",
        .narrativeShare("countyMailbox.closed", of: "countyMailbox.received"))
    ]
}
