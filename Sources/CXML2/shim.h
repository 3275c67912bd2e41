#include <libxml/xmlversion.h>
/* ICU's headers, which Debian's build pulls in, clash with Foundation's. */
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlreader.h>

/* xmlFree is a mutable global, which Swift 6 refuses. */
static inline void stats_xml_free(void *pointer) { xmlFree(pointer); }
