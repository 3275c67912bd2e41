/* libxml2, loaded when the first web page or office file is read: it brings ICU along,
   which would cost every start 2 ms and 2 MB. A function that is not listed here cannot be
   linked; add it below in both lists. */
#include "../CLazy/loading.h"
#include <libxml/xmlversion.h>
/* ICU's headers, which Debian's build pulls in, clash with Foundation's. */
#undef LIBXML_ICU_ENABLED

#define xmlCtxtReadMemory xmlCtxtReadMemory_linked
#define xmlFreeParserCtxt xmlFreeParserCtxt_linked
#define xmlInitParser xmlInitParser_linked
#define xmlNewParserCtxt xmlNewParserCtxt_linked
#define xmlStopParser xmlStopParser_linked
#define xmlStrEqual xmlStrEqual_linked
#define xmlStrcasecmp xmlStrcasecmp_linked
#define htmlCtxtReadMemory htmlCtxtReadMemory_linked
#define htmlFreeParserCtxt htmlFreeParserCtxt_linked
#define htmlNewParserCtxt htmlNewParserCtxt_linked
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#undef xmlCtxtReadMemory
#undef xmlFreeParserCtxt
#undef xmlInitParser
#undef xmlNewParserCtxt
#undef xmlStopParser
#undef xmlStrEqual
#undef xmlStrcasecmp
#undef htmlCtxtReadMemory
#undef htmlFreeParserCtxt
#undef htmlNewParserCtxt

/* The address of a function of libxml2, which is installed wherever the tool is. */
static inline void *stats_xml_function(const char *name) {
  static void *library = NULL;
  static const char *const files[] = {"libxml2.so.2", "libxml2.so.16", NULL};
  return stats_loaded(&library, files, name,
      "错误：没有安装 libxml2，无法读取网页和 DOCX、XLSX。请安装软件包 libxml2。\n");
}

#define STATS_XML(result, name, parameters, arguments) \
  STATS_LAZY(stats_xml_function, result, name, parameters, arguments)
#define STATS_XML_VOID(name, parameters, arguments) \
  STATS_LAZY_VOID(stats_xml_function, name, parameters, arguments)

STATS_XML(
    xmlDocPtr, xmlCtxtReadMemory, (xmlParserCtxtPtr a, const char *b, int c, const char *d,
    const char *e, int f),
    (a, b, c, d, e, f))
STATS_XML_VOID(xmlFreeParserCtxt, (xmlParserCtxtPtr a), (a))
STATS_XML_VOID(xmlInitParser, (void), ())
STATS_XML(xmlParserCtxtPtr, xmlNewParserCtxt, (void), ())
STATS_XML_VOID(xmlStopParser, (xmlParserCtxtPtr a), (a))
STATS_XML(int, xmlStrEqual, (const xmlChar *a, const xmlChar *b), (a, b))
STATS_XML(int, xmlStrcasecmp, (const xmlChar *a, const xmlChar *b), (a, b))
STATS_XML(
    htmlDocPtr, htmlCtxtReadMemory, (htmlParserCtxtPtr a, const char *b, int c, const char *d,
    const char *e, int f),
    (a, b, c, d, e, f))
STATS_XML_VOID(htmlFreeParserCtxt, (htmlParserCtxtPtr a), (a))
STATS_XML(htmlParserCtxtPtr, htmlNewParserCtxt, (void), ())
