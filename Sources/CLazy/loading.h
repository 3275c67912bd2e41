/* Functions of libraries that are loaded when the first of them is called: what a library costs is
   paid by those who need it. Included by the headers named lazy.h; no module of its own. */
#ifndef STATS_LOADING_H
#define STATS_LOADING_H

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>

/* The address of a function in the first of the files that is installed. Where there is none the
   process ends with the advice, or goes on with NULL where no advice is given. */
static inline void *stats_loaded(
    void **library, const char *const *files, const char *name, const char *advice) {
  for (; !*library && *files; files++) *library = dlopen(*files, RTLD_LAZY | RTLD_LOCAL);
  void *function = *library ? dlsym(*library, name) : NULL;
  if (function || !advice) return function;
  fputs(advice, stderr);
  exit(1);
}

/* Defines a function that looks its library's up by a function of this header's kind. */
#define STATS_LAZY(find, result, name, parameters, arguments) \
  static inline result name parameters { \
    typedef result(*function) parameters; \
    static function known = NULL; \
    if (!known) known = (function)find(#name); \
    return known arguments; \
  }
#define STATS_LAZY_VOID(find, name, parameters, arguments) \
  static inline void name parameters { \
    typedef void(*function) parameters; \
    static function known = NULL; \
    if (!known) known = (function)find(#name); \
    known arguments; \
  }

#endif
