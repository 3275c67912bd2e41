extension BriefingSession {
  /// Marks of a loop over every county that has a report.
  static let everyCounty: Set<String> = ["各县", "all"]

  /// The counties that a loop runs through: those of the mark, or all there are.
  func counties(_ words: [String]) -> [String] {
    guard words.count == 1, Self.everyCounty.contains(words[0]) else { return words }
    filledFor = library.counties
    return library.counties
  }

  /// Says which counties have got a report since a document's loops were filled and stand nowhere in
  /// it: what was filled once has no template to make a further part from.
  ///
  /// - Parameter known: The counties that the loops were filled for; empty for a document without any.
  func missNothing(since known: String) {
    guard !known.isEmpty else { return }
    let names = Set(known.split(separator: " ").map(String.init))
    let added = library.counties.filter { county in
      !names.contains(county) && !entries.contains { $0.mark.contains(county) }
    }
    guard let first = added.first else { return }
    notices.append(
      "各县：填写后新有 \(added.joined(separator: "、")) 的报告，文中没有。请从模板重新填写，或在文中照写标记后再运行，如 {{值 \(first).application.received}}"
    )
  }
}
