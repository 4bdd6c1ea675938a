/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Headers that most files of this folder read; see the option “precompiled”. */

/* Some files need what is not in POSIX, and say so too late here. */
#define _GNU_SOURCE
#include <gio/gio.h>
#include <math.h>
#include <string.h>
