/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "tumen-vocabulary.h"

#include <string.h>

/* English, Spanish: drawn on canvases and pages in either language, whatever the locale is. */
typedef const char *const Name[TUMEN_N_LANGUAGES];

static Name kind_names[TUMEN_N_KINDS] = {
  [TUMEN_KIND_MEETING] = { "Meeting or visit", "Reunión o visita" },
  [TUMEN_KIND_AGREEMENT] = { "Agreement", "Acuerdo" },
  [TUMEN_KIND_STATEMENT] = { "Letter or statement", "Carta o declaración" },
  [TUMEN_KIND_ARMS] = { "Arms or troops", "Armas o tropas" },
  [TUMEN_KIND_ATTACK] = { "Attack", "Ataque" },
  [TUMEN_KIND_FINDING] = { "Finding or report", "Hallazgo o informe" },
  [TUMEN_KIND_CEREMONY] = { "Ceremony or display", "Acto o exhibición" },
  [TUMEN_KIND_OTHER] = { "Other", "Otro" },
};

static Name kind_plurals[TUMEN_N_KINDS] = {
  [TUMEN_KIND_MEETING] = { "Meetings and visits", "Reuniones y visitas" },
  [TUMEN_KIND_AGREEMENT] = { "Agreements", "Acuerdos" },
  [TUMEN_KIND_STATEMENT] = { "Letters and statements", "Cartas y declaraciones" },
  [TUMEN_KIND_ARMS] = { "Arms and troops", "Armas y tropas" },
  [TUMEN_KIND_ATTACK] = { "Attacks", "Ataques" },
  [TUMEN_KIND_FINDING] = { "Findings and reports", "Hallazgos e informes" },
  [TUMEN_KIND_CEREMONY] = { "Ceremonies and displays", "Actos y exhibiciones" },
  [TUMEN_KIND_OTHER] = { "Other", "Otros" },
};

/* What stands after a number: one, several. */
static Name kind_nouns[TUMEN_N_KINDS][2] = {
  [TUMEN_KIND_MEETING] = { { "meeting or visit", "reunión o visita" },
                           { "meetings and visits", "reuniones y visitas" } },
  [TUMEN_KIND_AGREEMENT] = { { "agreement", "acuerdo" }, { "agreements", "acuerdos" } },
  [TUMEN_KIND_STATEMENT] = { { "letter or statement", "carta o declaración" },
                             { "letters and statements", "cartas y declaraciones" } },
  [TUMEN_KIND_ARMS] = { { "transfer of arms or troops", "envío de armas o tropas" },
                        { "transfers of arms or troops", "envíos de armas o tropas" } },
  [TUMEN_KIND_ATTACK] = { { "attack", "ataque" }, { "attacks", "ataques" } },
  [TUMEN_KIND_FINDING] = { { "report", "informe" }, { "reports", "informes" } },
  [TUMEN_KIND_CEREMONY] = { { "ceremony or display", "acto o exhibición" },
                            { "ceremonies and displays", "actos y exhibiciones" } },
  [TUMEN_KIND_OTHER] = { { "other event", "hecho de otro tipo" },
                         { "other events", "hechos de otro tipo" } },
};

static const struct
{
  const char *slug;
  const char *names[TUMEN_N_LANGUAGES];
} fine_kinds[] = {
  { "meeting", { "Meeting", "Reunión" } },
  { "visit", { "Visit", "Visita" } },
  { "summit", { "Summit", "Cumbre" } },
  { "treaty", { "Treaty", "Tratado" } },
  { "letter", { "Letter", "Carta" } },
  { "statement", { "Statement", "Declaración" } },
  { "denial", { "Denial", "Desmentido" } },
  { "invitation", { "Invitation", "Invitación" } },
  { "transfer", { "Transfer", "Transferencia" } },
  { "deployment", { "Deployment", "Despliegue" } },
  { "attack", { "Attack", "Ataque" } },
  { "finding", { "Finding", "Hallazgo" } },
  { "report", { "Report", "Informe" } },
  { "parade", { "Parade", "Desfile" } },
  { "exhibition", { "Exhibition", "Exposición" } },
  { "commemoration", { "Commemoration", "Conmemoración" } },
  { "appointment", { "Appointment", "Nombramiento" } },
  { "expectation", { "Expectation", "Previsión" } },
  { "context", { "Context", "Contexto" } },
};

static Name basis_names[TUMEN_N_BASES] = {
  [TUMEN_BASIS_STATED] = { "Day stated", "Día indicado" },
  [TUMEN_BASIS_INFERRED] = { "Day worked out", "Día deducido" },
  [TUMEN_BASIS_EDITORIAL] = { "Day from other pages", "Según otras páginas" },
};

static Name status_names[TUMEN_N_STATUSES] = {
  [TUMEN_STATUS_REPORTED] = { "Reported as fact", "Relatado como hecho" },
  [TUMEN_STATUS_EXPECTED] = { "Expected", "Previsto" },
  [TUMEN_STATUS_ALLEGED] = { "Alleged", "Presunto" },
  [TUMEN_STATUS_CONTINUING_POSITION] = { "Continuing position", "Postura mantenida" },
  [TUMEN_STATUS_CONTINUING_CONDITION] = { "Continuing condition", "Situación continuada" },
  [TUMEN_STATUS_INTERPRETATION] = { "Interpretation", "Interpretación" },
  [TUMEN_STATUS_RUMOURED] = { "Rumoured", "Rumor" },
};

static Name severity_names[TUMEN_N_SEVERITIES] = {
  [TUMEN_SEVERITY_LOW] = { "Slight difference", "Diferencia leve" },
  [TUMEN_SEVERITY_MEDIUM] = { "Moderate difference", "Diferencia moderada" },
  [TUMEN_SEVERITY_HIGH] = { "Serious difference", "Diferencia grave" },
};

static Name stance_names[TUMEN_N_STANCES] = {
  [TUMEN_STANCE_SUPPORTS] = { "Supports it", "Lo respalda" },
  [TUMEN_STANCE_CONTRADICTS] = { "Contradicts it", "Lo contradice" },
  [TUMEN_STANCE_DENIES] = { "Denies it", "Lo desmiente" },
  [TUMEN_STANCE_CONTEXT] = { "Context", "Contexto" },
};

/* The event as subject; the other event as subject. */
static Name relation_names[TUMEN_N_RELATIONS][2] = {
  [TUMEN_RELATION_PART_OF] = { { "Part of", "Forma parte de" }, { "Includes", "Incluye" } },
  [TUMEN_RELATION_REPORTS] = { { "Reports", "Informa de" }, { "Reported by", "Recogido en" } },
  [TUMEN_RELATION_ASSERTS] = { { "Asserts", "Afirma" }, { "Asserted by", "Afirmado en" } },
  [TUMEN_RELATION_FOLLOWS] = { { "Follows", "Sigue a" }, { "Followed by", "Seguido de" } },
  [TUMEN_RELATION_UPDATES] = { { "Updates", "Actualiza" }, { "Updated by", "Actualizado por" } },
  [TUMEN_RELATION_COMPARES] = { { "Compares with", "Compara con" },
                                { "Compared in", "Comparado en" } },
  [TUMEN_RELATION_COMMENTS_ON] = { { "Comments on", "Comenta" },
                                   { "Commented on by", "Comentado en" } },
  [TUMEN_RELATION_DENIES] = { { "Denies", "Desmiente" }, { "Denied by", "Desmentido por" } },
  [TUMEN_RELATION_CONCERNS] = { { "Concerns", "Trata de" }, { "Subject of", "Tratado en" } },
  [TUMEN_RELATION_CONFIRMS] = { { "Confirms", "Confirma" },
                                { "Confirmed by", "Confirmado por" } },
  [TUMEN_RELATION_DATES] = { { "Gives the date of", "Da la fecha de" },
                             { "Dated by", "Fechado por" } },
  [TUMEN_RELATION_CONTRADICTS] = { { "Contradicts", "Contradice" },
                                   { "Contradicted by", "Contradicho por" } },
  [TUMEN_RELATION_OTHER] = { { "Related to", "Relacionado con" },
                             { "Related to", "Relacionado con" } },
};

static Name lanes_names[TUMEN_N_LANES] = {
  [TUMEN_LANES_KIND] = { "Kind", "Tipo" },
  [TUMEN_LANES_ACTOR] = { "Actor", "Actor" },
  [TUMEN_LANES_COUNTRY] = { "Country", "País" },
  [TUMEN_LANES_PLACE] = { "Place", "Lugar" },
  [TUMEN_LANES_SOURCE] = { "Source", "Fuente" },
  [TUMEN_LANES_STATUS] = { "Status", "Estado" },
  [TUMEN_LANES_NONE] = { "None", "Ninguno" },
};

static Name certainty_names[TUMEN_N_CERTAINTIES] = {
  [TUMEN_CERTAINTY_STATED] = { "Day stated", "Día indicado" },
  [TUMEN_CERTAINTY_WORKED_OUT] = { "Day worked out", "Día deducido" },
  [TUMEN_CERTAINTY_OTHER_PAGES] = { "Day from other pages", "Según otras páginas" },
  [TUMEN_CERTAINTY_NOT_KNOWN] = { "Day not known", "Día desconocido" },
  [TUMEN_CERTAINTY_APPROXIMATE] = { "Approximate", "Aproximada" },
  [TUMEN_CERTAINTY_OPEN] = { "Start or end open", "Inicio o fin abiertos" },
  [TUMEN_CERTAINTY_EXPECTED] = { "Expected only", "Solo prevista" },
  [TUMEN_CERTAINTY_UNDATED] = { "Undated", "Sin fecha" },
};

static Name agreement_names[TUMEN_N_AGREEMENTS] = {
  [TUMEN_AGREEMENT_SEVERAL] = { "Two or more voices", "Dos o más voces" },
  [TUMEN_AGREEMENT_REPEATED] = { "One voice, repeated", "Una voz, repetida" },
  [TUMEN_AGREEMENT_SINGLE] = { "One voice", "Una voz" },
  [TUMEN_AGREEMENT_NONE] = { "No excerpt", "Sin extracto" },
  [TUMEN_AGREEMENT_DISAGREE] = { "Sources disagree", "Las fuentes discrepan" },
  [TUMEN_AGREEMENT_DENIED] = { "Denied", "Desmentido" },
};

/**
 * tumen_kind_get_name:
 * @kind: a kind
 * @language: of the words
 *
 * Returns: what one event of that kind is, such as "Letter or statement"
 */
const char *
tumen_kind_get_name (TumenKind     kind,
                     TumenLanguage language)
{
  return kind_names[kind][language];
}

/**
 * tumen_kind_get_plural:
 * @kind: a kind
 * @language: of the words
 *
 * Returns: the name of a lane or facet row, such as "Letters and statements"
 */
const char *
tumen_kind_get_plural (TumenKind     kind,
                       TumenLanguage language)
{
  return kind_plurals[kind][language];
}

/**
 * tumen_kind_get_count_noun:
 * @kind: a kind
 * @count: the number before the noun
 * @language: of the words
 *
 * Returns: what stands after the number on a cluster, such as "attacks" after 3
 */
const char *
tumen_kind_get_count_noun (TumenKind     kind,
                           guint         count,
                           TumenLanguage language)
{
  return kind_nouns[kind][count == 1 ? 0 : 1][language];
}

/**
 * tumen_fine_kind_get_name:
 * @fine_kind: the slug of a fine kind
 * @language: of the words
 *
 * Returns: (transfer none): its name; of kinds that a user made @fine_kind itself
 */
const char *
tumen_fine_kind_get_name (const char   *fine_kind,
                          TumenLanguage language)
{
  g_return_val_if_fail (fine_kind != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (fine_kinds); i++)
    {
      if (strcmp (fine_kinds[i].slug, fine_kind) == 0)
        return fine_kinds[i].names[language];
    }
  return fine_kind;
}

/**
 * tumen_basis_get_name:
 * @basis: the basis of a date
 * @language: of the words
 *
 * Returns: its name, such as "Day worked out"
 */
const char *
tumen_basis_get_name (TumenBasis    basis,
                      TumenLanguage language)
{
  return basis_names[basis][language];
}

/**
 * tumen_status_get_name:
 * @status: the status of an event
 * @language: of the words
 *
 * Returns: its name, such as "Alleged"
 */
const char *
tumen_status_get_name (TumenStatus   status,
                       TumenLanguage language)
{
  return status_names[status][language];
}

/**
 * tumen_severity_get_name:
 * @severity: a severity of a conflict
 * @language: of the words
 *
 * Returns: its name, such as "Serious difference"
 */
const char *
tumen_severity_get_name (TumenSeverity severity,
                         TumenLanguage language)
{
  g_return_val_if_fail ((guint)severity < TUMEN_N_SEVERITIES, NULL);

  return severity_names[severity][language];
}

/**
 * tumen_stance_get_name:
 * @stance: what an excerpt says of an event
 * @language: of the words
 *
 * Returns: its name, such as "Denies it"
 */
const char *
tumen_stance_get_name (TumenStance   stance,
                       TumenLanguage language)
{
  return stance_names[stance][language];
}

/**
 * tumen_relation_get_name:
 * @relation: a relation of two events
 * @inverse: whether the other event is its subject
 * @language: of the words
 *
 * Returns: what stands before the other event's title, such as "Part of" or, inverse, "Includes"
 */
const char *
tumen_relation_get_name (TumenRelation relation,
                         gboolean      inverse,
                         TumenLanguage language)
{
  return relation_names[relation][inverse ? 1 : 0][language];
}

/**
 * tumen_lanes_get_name:
 * @lanes: what lanes are
 * @language: of the words
 *
 * Returns: its name in the list of groupings, such as "Country"
 */
const char *
tumen_lanes_get_name (TumenLanes    lanes,
                      TumenLanguage language)
{
  return lanes_names[lanes][language];
}

/**
 * tumen_certainty_get_name:
 * @certainty: of a date
 * @language: of the words
 *
 * Returns: the name of its facet row, such as "Day not known"
 */
const char *
tumen_certainty_get_name (TumenCertainty certainty,
                          TumenLanguage  language)
{
  return certainty_names[certainty][language];
}

/**
 * tumen_agreement_get_name:
 * @agreement: of voices
 * @language: of the words
 *
 * Returns: the name of its facet row, such as "One voice, repeated"
 */
const char *
tumen_agreement_get_name (TumenAgreement agreement,
                          TumenLanguage  language)
{
  return agreement_names[agreement][language];
}
