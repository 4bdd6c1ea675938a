/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Headers that most files of this folder read; see the option “precompiled”. */

#include <gtk/gtk.h>
#include <math.h>
#include <string.h>
