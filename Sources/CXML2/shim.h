#include "lazy.h"
