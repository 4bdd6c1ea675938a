/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-vocabulary.h"

#include <string.h>

#define ASSERT_ROUND_TRIP(name, Type, n)                                                   \
  G_STMT_START                                                                             \
  {                                                                                        \
    for (int i = 0; i < (n); i++)                                                          \
      {                                                                                    \
        Type parsed;                                                                       \
                                                                                           \
        g_assert_true (tumen_##name##_parse (tumen_##name##_get_slug ((Type)i), &parsed)); \
        g_assert_cmpint (parsed, ==, i);                                                   \
      }                                                                                    \
  }                                                                                        \
  G_STMT_END

static void
test_slugs_round_trip (void)
{
  ASSERT_ROUND_TRIP (kind, TumenKind, TUMEN_N_KINDS);
  ASSERT_ROUND_TRIP (reading, TumenReading, TUMEN_N_READINGS);
  ASSERT_ROUND_TRIP (duration, TumenDuration, TUMEN_N_DURATIONS);
  ASSERT_ROUND_TRIP (basis, TumenBasis, TUMEN_N_BASES);
  ASSERT_ROUND_TRIP (status, TumenStatus, TUMEN_N_STATUSES);
  ASSERT_ROUND_TRIP (stance, TumenStance, TUMEN_N_STANCES);
  ASSERT_ROUND_TRIP (relation, TumenRelation, TUMEN_N_RELATIONS);
  ASSERT_ROUND_TRIP (severity, TumenSeverity, TUMEN_N_SEVERITIES);
  ASSERT_ROUND_TRIP (lanes, TumenLanes, TUMEN_N_LANES);
  ASSERT_ROUND_TRIP (certainty, TumenCertainty, TUMEN_N_CERTAINTIES);
  ASSERT_ROUND_TRIP (agreement, TumenAgreement, TUMEN_N_AGREEMENTS);
}

static void
test_parse_refuses_what_is_not_a_slug (void)
{
  TumenKind   kind = TUMEN_KIND_ARMS;
  TumenStatus status = TUMEN_STATUS_ALLEGED;

  g_assert_false (tumen_kind_parse ("Meeting", &kind));
  g_assert_false (tumen_kind_parse ("", &kind));
  g_assert_false (tumen_kind_parse (NULL, &kind));
  g_assert_cmpint (kind, ==, TUMEN_KIND_ARMS);
  g_assert_false (tumen_status_parse ("reported as fact", &status));
  g_assert_cmpint (status, ==, TUMEN_STATUS_ALLEGED);
}

static void
assert_name (const char *name)
{
  g_assert_nonnull (name);
  g_assert_cmpuint (strlen (name), >, 1);
  g_assert_true (g_utf8_validate (name, -1, NULL));
}

static void
test_every_key_has_a_name_in_each_language (void)
{
  for (int l = 0; l < TUMEN_N_LANGUAGES; l++)
    {
      TumenLanguage language = (TumenLanguage)l;

      for (int i = 0; i < TUMEN_N_KINDS; i++)
        {
          assert_name (tumen_kind_get_name ((TumenKind)i, language));
          assert_name (tumen_kind_get_plural ((TumenKind)i, language));
          assert_name (tumen_kind_get_count_noun ((TumenKind)i, 1, language));
          assert_name (tumen_kind_get_count_noun ((TumenKind)i, 2, language));
        }
      for (int i = 0; i < TUMEN_N_BASES; i++)
        assert_name (tumen_basis_get_name ((TumenBasis)i, language));
      for (int i = 0; i < TUMEN_N_STATUSES; i++)
        assert_name (tumen_status_get_name ((TumenStatus)i, language));
      for (int i = 0; i < TUMEN_N_STANCES; i++)
        assert_name (tumen_stance_get_name ((TumenStance)i, language));
      for (int i = 0; i < 2 * TUMEN_N_RELATIONS; i++)
        assert_name (tumen_relation_get_name ((TumenRelation)(i / 2), i % 2, language));
      for (int i = 0; i < TUMEN_N_LANES; i++)
        assert_name (tumen_lanes_get_name ((TumenLanes)i, language));
      for (int i = 0; i < TUMEN_N_CERTAINTIES; i++)
        assert_name (tumen_certainty_get_name ((TumenCertainty)i, language));
      for (int i = 0; i < TUMEN_N_AGREEMENTS; i++)
        assert_name (tumen_agreement_get_name ((TumenAgreement)i, language));
    }
}

static void
test_names_are_those_of_the_design (void)
{
  g_assert_cmpstr (tumen_kind_get_plural (TUMEN_KIND_FINDING, TUMEN_LANGUAGE_EN),
                   ==,
                   "Findings and reports");
  g_assert_cmpstr (tumen_kind_get_plural (TUMEN_KIND_FINDING, TUMEN_LANGUAGE_ES),
                   ==,
                   "Hallazgos e informes");
  g_assert_cmpstr (tumen_kind_get_count_noun (TUMEN_KIND_ATTACK, 3, TUMEN_LANGUAGE_EN),
                   ==,
                   "attacks");
  g_assert_cmpstr (tumen_kind_get_count_noun (TUMEN_KIND_ATTACK, 1, TUMEN_LANGUAGE_ES),
                   ==,
                   "ataque");
  g_assert_cmpstr (tumen_kind_get_count_noun (TUMEN_KIND_FINDING, 2, TUMEN_LANGUAGE_ES),
                   ==,
                   "informes");
  g_assert_cmpstr (tumen_certainty_get_name (TUMEN_CERTAINTY_OTHER_PAGES, TUMEN_LANGUAGE_ES),
                   ==,
                   "Según otras páginas");
  g_assert_cmpstr (tumen_relation_get_name (TUMEN_RELATION_PART_OF, FALSE, TUMEN_LANGUAGE_EN),
                   ==,
                   "Part of");
  g_assert_cmpstr (tumen_relation_get_name (TUMEN_RELATION_PART_OF, TRUE, TUMEN_LANGUAGE_EN),
                   ==,
                   "Includes");
}

static void
test_fine_kinds_map_onto_drawn_ones (void)
{
  static const struct
  {
    const char *fine;
    TumenKind   kind;
  } cases[] = {
    { "meeting", TUMEN_KIND_MEETING },
    { "visit", TUMEN_KIND_MEETING },
    { "summit", TUMEN_KIND_MEETING },
    { "treaty", TUMEN_KIND_AGREEMENT },
    { "letter", TUMEN_KIND_STATEMENT },
    { "statement", TUMEN_KIND_STATEMENT },
    { "denial", TUMEN_KIND_STATEMENT },
    { "invitation", TUMEN_KIND_STATEMENT },
    { "transfer", TUMEN_KIND_ARMS },
    { "deployment", TUMEN_KIND_ARMS },
    { "attack", TUMEN_KIND_ATTACK },
    { "finding", TUMEN_KIND_FINDING },
    { "report", TUMEN_KIND_FINDING },
    { "parade", TUMEN_KIND_CEREMONY },
    { "exhibition", TUMEN_KIND_CEREMONY },
    { "commemoration", TUMEN_KIND_CEREMONY },
    { "appointment", TUMEN_KIND_OTHER },
    { "expectation", TUMEN_KIND_OTHER },
    { "context", TUMEN_KIND_OTHER },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (tumen_kind_from_fine (cases[i].fine), ==, cases[i].kind);
      assert_name (tumen_fine_kind_get_name (cases[i].fine, TUMEN_LANGUAGE_EN));
      g_assert_cmpstr (tumen_fine_kind_get_name (cases[i].fine, TUMEN_LANGUAGE_ES),
                       !=,
                       cases[i].fine);
    }
}

static void
test_unknown_fine_kinds_are_other_under_their_own_name (void)
{
  g_assert_cmpint (tumen_kind_from_fine ("picnic"), ==, TUMEN_KIND_OTHER);
  g_assert_cmpint (tumen_kind_from_fine (NULL), ==, TUMEN_KIND_OTHER);
  g_assert_cmpstr (tumen_fine_kind_get_name ("picnic", TUMEN_LANGUAGE_ES), ==, "picnic");
}

static void
test_countries_have_names_or_stand_by_their_code (void)
{
  g_assert_cmpstr (tumen_country_get_name ("KP", TUMEN_LANGUAGE_EN), ==, "North Korea");
  g_assert_cmpstr (tumen_country_get_name ("KP", TUMEN_LANGUAGE_ES), ==, "Corea del Norte");
  g_assert_cmpstr (tumen_country_get_name ("SU", TUMEN_LANGUAGE_ES), ==, "Unión Soviética");
  g_assert_cmpstr (tumen_country_get_name ("ZZ", TUMEN_LANGUAGE_EN), ==, "ZZ");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/vocabulary/slugs/round-trip", test_slugs_round_trip);
  g_test_add_func ("/vocabulary/slugs/parse-refuses-what-is-not-a-slug",
                   test_parse_refuses_what_is_not_a_slug);
  g_test_add_func ("/vocabulary/names/every-key-has-one-in-each-language",
                   test_every_key_has_a_name_in_each_language);
  g_test_add_func ("/vocabulary/names/are-those-of-the-design", test_names_are_those_of_the_design);
  g_test_add_func ("/vocabulary/fine-kinds/map-onto-drawn-ones",
                   test_fine_kinds_map_onto_drawn_ones);
  g_test_add_func ("/vocabulary/fine-kinds/unknown-are-other-under-their-own-name",
                   test_unknown_fine_kinds_are_other_under_their_own_name);
  g_test_add_func ("/vocabulary/countries/have-names-or-stand-by-their-code",
                   test_countries_have_names_or_stand_by_their_code);
  return g_test_run ();
}
