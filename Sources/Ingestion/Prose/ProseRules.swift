extension ProseRule {
  /// The facts that are looked for, more special ones first: the first rule that matches wins.
  static let all: [ProseRule] = requests + disputes + platforms + disclosure + people

  /// The rules that each unit can have, in the order of `all`.
  static let byUnit: [String: [ProseRule]] = {
    var byUnit: [String: [ProseRule]] = [:]
    for rule in all { for unit in rule.units { byUnit[unit, default: []].append(rule) } }
    return byUnit
  }()

  /// "依申请公开": the numbers that must agree with table 三.
  private static let requests: [ProseRule] = [
    ProseRule(
      "applications.receivedAndClosed", "件|份|条|宗|起", near: ["受理办结|受理并办结|受理并答复|收到并办结|受理、办结"],
      about: "申请"),
    ProseRule(
      "applications.carriedForward", "件|份|条|宗|起", near: ["结转下年|结转至下年|结转下一年|转下年|结转至20|结转到下"]),
    ProseRule(
      "applications.carriedOver", "件|份|条|宗|起",
      near: ["结转上年|上年结转|上年度结转|上一年度结转|上一年结转|往年结转|结转上一年"]),
    ProseRule(
      "applications.received", "件|份|条|宗|起",
      near: ["收到|受理|新收|接收|接到|收|来自", "信息公开申请|依申请公开|公开申请"],
      without: "复议|诉讼|起诉|信访|办结|答复"),
    ProseRule(
      "applications.received", "件|份|条|宗|起", near: ["信息公开申请|依申请公开申请"], about: "收到|受理|新收|来自",
      without: "复议|诉讼|起诉|信访|办结|答复|引起|引发|处理|办理|予以公开|不予"),
    ProseRule(
      "applications.closed", "件|份|条|宗|起", near: ["办结|办理完成|办理完毕|办理答复|已答复|共答复|予以答复"],
      about: "信息公开申请|依申请公开|公开申请", without: "复议|诉讼|信访|工单|信箱|热线|提案|建议"),
    ProseRule(
      "fee.infoProcessing", "元|万元", near: ["信息处理费"]),
  ]

  /// Reconsideration and litigation in words, to hold against table 四.
  private static let disputes: [ProseRule] = [
    ProseRule(
      "disputes.reconsideration", "件|起|宗", near: ["信息公开", "行政复议"], without: "诉讼|纠正|维持|未审结"),
    ProseRule(
      "disputes.litigation", "件|起|宗", near: ["信息公开", "行政诉讼"], without: "纠正|维持|未审结|败诉"),
  ]

  /// Websites, new media, mailboxes and hotlines.
  private static let platforms: [ProseRule] = [
    ProseRule("countyMailbox.received", "件|封", near: ["县长信箱|市长信箱|区长信箱", "收到|受理"]),
    ProseRule("countyMailbox.closed", "件|封", near: ["办结"], about: "县长信箱|市长信箱|区长信箱"),
    ProseRule("mailboxAndComplaint.tickets", "件", near: ["信箱", "办理|受理", "工单"]),
    ProseRule("hotline12345.tickets", "件", near: ["12345", "工单"]),
    ProseRule(
      "newMedia.closedAccounts", "个|家", near: ["关停|注销|清理"], about: "新媒体|账号", without: "网站"),
    ProseRule("newMedia.accounts.districtGov", "个", near: ["区政府账号|县政府账号"]),
    ProseRule("newMedia.accounts.hiTechZone", "个", near: ["高新区账号|开发区账号"]),
    ProseRule("newMedia.accounts.townships", "个", near: ["乡镇账号|镇街账号|街道账号"]),
    ProseRule("newMedia.accounts.departments", "个", near: ["部门账号"]),
    ProseRule("newMedia.accounts", "个|家", near: ["新媒体账号|政务新媒体"], without: "关停|注销|检查|清理"),
    ProseRule("newMedia.inspections", "次", near: ["新媒体", "检查"]),
    ProseRule("newMedia.requestsSolved", "次|件", near: ["解决", "诉求"]),
    ProseRule("wechat.newFollowers", "个|人", near: ["微信", "新增"]),
    ProseRule("weibo.newFollowers", "个|人", near: ["微博", "新增"]),
    ProseRule("wechat.followers", "人|个", near: ["关注人数|关注用户|粉丝"], topic: "微信"),
    ProseRule("weibo.growth", "%", near: ["较上年|同比", "上涨|增长"], about: "微博"),
    ProseRule("weibo.topPostViews", "次", near: ["浏览量", "突破"], about: "微博"),
    ProseRule("weibo.posts", "条", near: ["发布微博"]),
    ProseRule("wechat.posts", "条|篇", near: ["推送", "图文"], topic: "微信"),
    ProseRule("wechat.posts", "条|篇", near: ["发布信息"], about: "微信", without: "微博|网站"),
    ProseRule("website.specialColumns", "个", near: ["网站专栏|专题专栏", "共有|共"]),
    ProseRule("website.subColumns", "个", after: "子栏目"),
    ProseRule("website.repliesPublished", "条", near: ["公开答复"]),
    ProseRule("website.totalVisits", "人次|次", near: ["总访问量|访问总量", "累计"]),
  ]

  /// What was disclosed, interpreted and consulted.
  private static let disclosure: [ProseRule] = [
    ProseRule("disclosure.wechat", "条", near: ["政务微信|微信"], about: "主动公开政府信息|主动公开信息"),
    ProseRule("disclosure.weibo", "条", near: ["政务微博|微博"], about: "主动公开政府信息|主动公开信息"),
    ProseRule("disclosure.budgetAndThreePublic", "条", near: ["三公", "信息"]),
    ProseRule(
      "disclosure.website", "条", near: ["通过", "政府网", "公开", "信息"], topic: "主动公开政府信息"),
    ProseRule("disclosure.website", "条", near: ["其中", "网站"], topic: "主动公开政府信息"),
    ProseRule("disclosure.otherChannels", "条", near: ["其他方式", "公开", "信息"]),
    ProseRule(
      "website.posts", "条", near: ["网站|门户", "发布|公开", "信息"], without: "其中|解读"),
    ProseRule("disclosure.total", "条", near: ["主动公开", "信息"], without: "其中|通过"),
    ProseRule("covid.posts", "条", near: ["公开信息|发布信息"], about: "疫情"),
    ProseRule(
      "website.posts", "条", near: ["发布", "信息", "共计|共"], topic: "政府网站", without: "微信|微博"),
    ProseRule("normativeDocument.disclosed", "个|件", near: ["公开", "规范性文件"]),
    ProseRule("interpretation.documents", "条|个|件", near: ["解读", "政策文件"]),
    ProseRule("interpretation.articles", "篇|条", near: ["解读稿件|解读材料|解读文章"]),
    ProseRule(
      "govDocs.publishedByCountyGovAndOffice", "个|件", near: ["名义印发", "政府文件"]),
    ProseRule("govDocs.published", "条|个|件", near: ["发布政府文件|公开政府文件"]),
    ProseRule("interpretation.published", "条|篇|个", near: ["政策解读"], without: "稿件"),
    ProseRule("interpretation.diversifiedRate", "%", near: ["多样化解读率"]),
    ProseRule("interpretation.rate", "%", near: ["政策解读率|文件解读率"]),
    ProseRule("interviews.online", "次|期|场", near: ["在线访谈"]),
    ProseRule("consultations.opened", "条|期|次|个", near: ["民意征集|征集调查|意见征集"]),
    ProseRule("consultations.comments", "条", near: ["收到", "意见"], about: "征集"),
    ProseRule("response.hotTopics", "次", near: ["回应", "热点|舆情"]),
    ProseRule("standards.countyPilotFields", "个", near: ["县级"], after: "试点领域"),
    ProseRule("standards.pilotFields", "个", after: "试点领域"),
    ProseRule("standards.townshipCatalogues", "个", after: "乡镇级"),
    ProseRule("standards.fieldsOnSite", "个", near: ["页面", "涉及"], after: "领域"),
    ProseRule("standards.townsOnSite", "个", near: ["页面", "涉及"], after: "镇"),
    ProseRule("plan.keyFields", "个", near: ["加快推进"], after: "重点领域"),
    ProseRule("cases.typicalReported", "个", after: "典型案例"),
  ]

  /// Training, meetings, inspection and satisfaction.
  private static let people: [ProseRule] = [
    ProseRule("inspection.townships", "个", after: "乡镇(街道)", about: "检查"),
    ProseRule("inspection.departments", "个", after: "政府部门", about: "检查"),
    ProseRule("meetings.special", "次", near: ["专题会议"]),
    ProseRule("training.participants", "人次|人", near: ["培训"]),
    ProseRule("training.sessions", "次|期|场", near: ["培训"]),
    ProseRule("training.sessions", "次|期|场", near: ["开展|举办"], about: "培训", without: "会议|检查"),
    ProseRule("reply.withinWorkingDays", "个工作日", near: ["答复时间"]),
    ProseRule("satisfaction", "%", near: ["满意度"]),
    ProseRule("closureRate", "%", near: ["办结率"]),
  ]
}

extension WordedRule {
  /// The facts told without digits.
  static let all: [WordedRule] = [
    WordedRule("interpretation.coverage", 100, "%", words: ["政策解读百分百覆盖"]),
    WordedRule(
      "applications.feeCharged", 0, "元", words: ["未", "信息公开", "收取", "费用"]),
    WordedRule(
      "disputes.any", 0, "件", words: ["无因", "信息公开", "行政复议", "诉讼情况发生"]),
    WordedRule("disputes.any", 0, "件", words: ["未发生", "信息公开", "行政复议", "行政诉讼"]),
    WordedRule("disputes.any", 0, "件", words: ["没有", "信息公开", "行政复议", "行政诉讼"]),
  ]
}
