extension BriefingSession {
  /// Marks of a loop over every county that has a report.
  private static let everyCounty: Set<String> = ["各县", "all"]

  /// Whether the words of a loop stand for all counties.
  static func isEveryCounty(_ words: [String]) -> Bool {
    words.count == 1 && everyCounty.contains(words[0])
  }

  /// The counties that a loop runs through: those of the mark, or all there are.
  func counties(_ words: [String]) -> [String] {
    guard Self.isEveryCounty(words) else { return words }
    filledFor = library.counties
    return library.counties
  }

  /// The county without reports that a mark of a loop is about, or `nil`: what was written when it had
  /// one stays.
  func absentCounty(_ text: String) -> String? {
    guard !absent.isEmpty, let mark = try? Mark(text) else { return nil }
    return absent.first { county in
      mark.words.contains { $0 == county || $0.hasPrefix(county + ".") }
    }
  }

  /// The counties that the loops of the document stand for after the run, or `nil` without any.
  var countyRecord: String? {
    guard !known.isEmpty || filledFor != nil else { return nil }
    let added = known.isEmpty ? filledFor ?? [] : newCounties
    return (known + added.filter { filledFor != nil || grown.contains($0) })
      .joined(separator: " ")
  }

  /// Says which counties have got a report since the document's loops were filled and could not be
  /// added, and which stand in it without having one any more.
  func missNothing() {
    let missing = newCounties.filter { county in
      !grown.contains(county) && !entries.contains { $0.mark.contains(county) }
    }
    if let first = missing.first {
      notices.append(
        "各县：填写后新有 \(missing.joined(separator: "、")) 的报告，文中没有。请从模板重新填写，或在文中照写标记后再运行，如 {{值 \(first).application.received}}"
      )
    }
    if missing.isEmpty, !lostLoops.isEmpty {
      notices.append(
        "各县：新有 \(newCounties.joined(separator: "、")) 的报告，文中 \(lostLoops.count) 处循环的位置已找不到，没有补写。请在那里照写标记后再运行"
      )
    }
    if !absentSeen.isEmpty {
      notices.append(
        "各县：\(absentSeen.sorted().joined(separator: "、")) 现在没有报告，文中已填的内容保留未动。请核对数据是否齐全，或删去那一部分"
      )
    }
  }
}
