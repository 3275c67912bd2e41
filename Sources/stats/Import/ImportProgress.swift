import Foundation

/// Rate and remaining time of an import, on one line of the terminal that is written over.
struct ImportProgress {
  private let task: String
  private let isShown: Bool
  private let start = ContinuousClock.now

  init(_ task: String) {
    self.task = task
    isShown = isatty(STDERR_FILENO) == 1
  }

  /// Shows how many documents are done.
  func show(_ done: Int, of total: Int) {
    guard isShown, done > 0 else { return }
    let seconds = Double((ContinuousClock.now - start) / .milliseconds(1)) / 1000
    let rate = Double(done) / max(seconds, 0.001)
    let rest = Int((Double(total - done) / rate).rounded(.up))
    let time = rest < 60 ? "\(rest) 秒" : "\(rest / 60) 分 \(rest % 60) 秒"
    put("\r\u{1B}[K\(task) \(done)/\(total)　每秒 \(Int(rate)) 份　还要 \(time)")
  }

  /// Takes the line away before other words.
  func clear() {
    if isShown { put("\r\u{1B}[K") }
  }

  private func put(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
