import Publishing

/// What a run over a briefing says.
enum BriefingTalk {
  /// The counts, what a person changed and what the data does not have, on standard error.
  static func tell(_ outcome: Briefing.Outcome) {
    let counts = [(BriefingEntry.Change.filled, "新填"), (.updated, "更新"), (.unchanged, "未变")].map {
      change, word in "\(word) \(outcome.entries.count { $0.change == change })"
    }
    Console.talk("\(counts.joined(separator: "，"))。")
    for notice in outcome.notices { Console.talk("\(notice)。") }
    for entry in outcome.entries where entry.change == .kept {
      Console.talk(
        "保留：\(entry.place) {{\(entry.mark)}} 人工改为“\(shortened(entry.old))”，数据为“\(shortened(entry.new))”。要替换请加 --force。"
      )
    }
    for entry in outcome.entries {
      for gap in entry.gaps { Console.talk("缺：\(entry.place) {{\(entry.mark)}} \(gap)。") }
    }
  }

  /// Every mark and what it becomes.
  static func list(_ outcome: Briefing.Outcome) -> String {
    let lines = outcome.entries.map { entry in
      "\(entry.place)　{{\(entry.mark)}}　→　\(shortened(entry.new))"
        + entry.gaps.map { "\n  缺：\($0)" }.joined()
    }
    return (lines + ["共 \(outcome.entries.count) 处。"]).joined(separator: "\n") + "\n"
  }

  /// What would change, old and new side by side.
  static func changes(_ outcome: Briefing.Outcome) -> String {
    let lines = outcome.entries.compactMap { entry -> String? in
      let head = "\(entry.place)　{{\(entry.mark)}}"
      switch entry.change {
      case .unchanged: return nil
      case .filled: return "\(head)\n  未填　→　\(shortened(entry.new))"
      case .updated:
        let (old, new) = parted(entry.old, entry.new)
        return "\(head)\n  旧　\(old)\n  新　\(new)"
      case .kept:
        let (old, new) = parted(entry.old, entry.new)
        return "\(head)\n  人工　\(old)\n  数据　\(new)　（保留人工，--force 才替换）"
      }
    }
    let all = lines + outcome.notices.map { "\($0)。" }
    return all.isEmpty ? "没有变化。\n" : all.joined(separator: "\n") + "\n"
  }

  /// Two texts as far as they differ.
  private static func parted(_ old: String, _ new: String) -> (String, String) {
    if let difference = TextDifference(old, new) { return (difference.old, difference.new) }
    return (shortened(old), shortened(new))
  }

  private static func shortened(_ text: String) -> String {
    text.count <= 80 ? text : text.prefix(79) + "…"
  }
}
