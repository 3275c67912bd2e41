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
  void *loaded = __atomic_load_n(library, __ATOMIC_ACQUIRE);
  /* Two threads may load it at once: both get the same library. */
  for (; !loaded && *files; files++) loaded = dlopen(*files, RTLD_LAZY | RTLD_LOCAL);
  __atomic_store_n(library, loaded, __ATOMIC_RELEASE);
  void *function = loaded ? dlsym(loaded, name) : NULL;
  if (function || !advice) return function;
  fputs(advice, stderr);
  exit(1);
}

/* Looks a function up once; threads that come together find the same. */
#define STATS_FOUND(find, name) \
  static function known = NULL; \
  function found = __atomic_load_n(&known, __ATOMIC_ACQUIRE); \
  if (!found) { \
    found = (function)find(#name); \
    __atomic_store_n(&known, found, __ATOMIC_RELEASE); \
  }

/* Defines a function that looks its library's up by a function of this header's kind. */
#define STATS_LAZY(find, result, name, parameters, arguments) \
  static inline result name parameters { \
    typedef result(*function) parameters; \
    STATS_FOUND(find, name) \
    return found arguments; \
  }
#define STATS_LAZY_VOID(find, name, parameters, arguments) \
  static inline void name parameters { \
    typedef void(*function) parameters; \
    STATS_FOUND(find, name) \
    found arguments; \
  }

#endif
