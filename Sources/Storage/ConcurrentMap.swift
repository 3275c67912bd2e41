import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// The results of a function for all elements, in their order, computed on all processors at once.
  package func concurrentMap<Result: Sendable>(
    _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    let slots = Mutex([Result?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let result = transform(self[index])
      slots.withLock { $0[index] = result }
    }
    return slots.withLock { $0.compactMap(\.self) }
  }
}
