import Disclosure

/// The prose of a synthetic report: plain sentences whose numbers are those of the tables.
struct Narrative {
  let figures: Figures
  var dice: Dice

  private var place: String {
    let division = figures.division
    return (division.province == division.prefecture ? "" : division.province)
      + division.prefecture + division.name
  }
  private var year: Int { figures.year }

  func title(_ shape: Int) -> String {
    switch shape {
    case 0: "\(place)人民政府\(year)年政府信息公开工作年度报告"
    case 1: "\(place)\(year)年政府信息公开工作年度报告"
    case 2: "\(place)人民政府\n\(year)年政府信息公开工作年度报告"
    case 3: "\(place) \(year) 年政府信息公开年度报告"
    default: "\(place)人民政府\(year)年度政府信息公开工作报告"
    }
  }

  mutating func opening() -> [String] {
    let document = figures.form == .trial2019 ? "国办公开办函〔2019〕60号" : "国办公开办函〔2021〕30号"
    return [
      "本报告根据《中华人民共和国政府信息公开条例》（国务院令第711号）和《中华人民共和国政府信息公开工作年度报告格式》（\(document)）"
        + "要求编制。所列数据的统计期限为\(year)年1月1日至\(year)年12月31日。如对本报告有疑问，请与\(figures.division.name)"
        + "人民政府办公室联系（电话：0\(dice.number(in: 310...999))-\(dice.number(in: 2_000_000...8_999_999))）。",
      "（合成样本：由程序生成，供测试使用，不是任何政府的真实报告。）",
    ]
  }

  mutating func overview() -> [String] {
    let new = figures[.newReceived, .total]
    var texts = [
      "（一）主动公开情况。\(year)年，全县通过门户网站公开政府信息\(dice.number(in: 300...9000))条，"
        + "制作解读材料\(dice.number(in: 2...90))篇，回应群众关切\(dice.number(in: 1...300))次。"
    ]
    texts.append(
      new == 0
        ? "（二）依申请公开情况。本年度未收到政府信息公开申请。"
        : "（二）依申请公开情况。本年新收政府信息公开申请\(new)件，上年结转\(figures[.carriedOver, .total])件，"
          + "全年办结\(figures[.totalProcessed, .total])件，结转下年度继续办理\(figures[.carriedForward, .total])件。"
    )
    texts += [
      "（三）政府信息管理情况。严格执行先审后发制度，落实专人负责，定期清理规范性文件，保证发布的信息准确、完整、及时。",
      "（四）平台建设情况。优化网站栏目\(dice.number(in: 2...40))个，政务新媒体账号\(dice.number(in: 1...30))个运行平稳。",
      "（五）监督保障情况。将政务公开纳入绩效考核，举办培训\(dice.number(in: 1...6))期，未发生责任追究情形。",
    ]
    return texts
  }

  mutating func problems() -> [String] {
    [
      "一年来工作取得了一定成效，但仍存在不足：一是公开内容的深度还不够，二是人员力量有待加强，三是解读形式较为单一。",
      "下一步，将重点抓好\(dice.one(of: ["以下三项", "以下几方面"]))工作：加强业务培训，规范办理流程，丰富解读方式，提升群众满意度。",
    ]
  }

  mutating func remarks() -> [String] {
    [
      "本年度未收取信息处理费，无其他需要报告的事项。", "\(figures.division.name)人民政府办公室",
      "\(year + 1)年\(dice.number(in: 1...3))月\(dice.number(in: 1...28))日",
    ]
  }
}
