import Disclosure
import GRDB
