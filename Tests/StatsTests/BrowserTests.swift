import Foundation
import TestSupport
import Testing

/// The pages that the tool writes, in a real browser where one is installed.
@Suite struct BrowserTests {
  private static let isInstalled = ["chromium", "chromium-browser", "google-chrome"].contains {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/\($0)")
  }

  /// Width on a phone, sorting, sources, focus, keyboard, console and print.
  @Test(.enabled(if: isInstalled))
  func pagesWorkInABrowser() throws {
    let run = try Workdir().shell("'\(Checkout.root)/Tests/Browser/run.sh' \"$STATS\"")
    #expect(run.status == 0, "\(run.output)\(run.error)")
  }
}
