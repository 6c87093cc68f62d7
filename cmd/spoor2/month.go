package main

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"

	"spoor2/reports/calendar"
	"spoor2/reports/cases"
	"spoor2/reports/manifest"
)

// A monthFlag is a month in ISO form.
type monthFlag struct{ cases.Month }

func (m *monthFlag) Set(s string) error {
	year, month, _ := strings.Cut(s, "-")
	y, err1 := strconv.Atoi(year)
	n, err2 := strconv.Atoi(month)
	if err1 != nil || err2 != nil || len(year) != 4 || len(month) != 2 || n < 1 || n > 12 {
		return fmt.Errorf("%q is geen maand: schrijf jjjj-mm, bijvoorbeeld 2026-11", s)
	}
	if y < calendar.FirstYear || y > calendar.LastYear {
		return fmt.Errorf("het jaar van %s kan niet: kies een maand van %d tot en met %d", s, calendar.FirstYear, calendar.LastYear)
	}
	m.Month = cases.Month{Year: y, Month: n}
	return nil
}

// last is the last day of the month.
func (m *monthFlag) last() calendar.Date {
	return calendar.Of(m.Year, time.Month(m.Month.Month), 1).AddMonths(1).AddDays(-1)
}

func (m *monthFlag) String() string { return m.ISO() }
func (m *monthFlag) Type() string   { return "MAAND" }

// A shardFlag is a share of the cases: 3/16, or auto for the share that the
// environment gives.
type shardFlag struct{ manifest.Shard }

func (s *shardFlag) Set(text string) (err error) {
	word, count, _ := strings.Cut(text, "/")
	if word == "auto" {
		s.Shard, err = shardOf(os.Getenv, count)
		return err
	}
	s.Shard, err = manifest.ParseShard(text)
	return err
}

func (s *shardFlag) Type() string { return "DEEL" }

// shardOf is the share of this process in a Slurm array, or in an Indexed Job of
// Kubernetes. There the number of shares is in no variable of its own: it comes
// with the flag, or from JOB_COMPLETIONS where the Job sets that.
func shardOf(env func(string) string, count string) (manifest.Shard, error) {
	index, known := env("JOB_COMPLETION_INDEX"), env("JOB_COMPLETIONS")
	first, step := "", ""
	if index == "" {
		index, known = env("SLURM_ARRAY_TASK_ID"), env("SLURM_ARRAY_TASK_COUNT")
		first, step = env("SLURM_ARRAY_TASK_MIN"), env("SLURM_ARRAY_TASK_STEP")
	}
	i, err1 := strconv.Atoi(index)
	from, err2 := strconv.Atoi(cmp.Or(first, "0"))
	by, err3 := strconv.Atoi(cmp.Or(step, "1"))
	if count = cmp.Or(count, known); errors.Join(err1, err2, err3) != nil || by < 1 || count == "" {
		return manifest.Shard{}, fmt.Errorf("auto werkt alleen in een Indexed Job van Kubernetes (JOB_COMPLETION_INDEX, en JOB_COMPLETIONS of auto/16) of een array van Slurm")
	}
	s, err := manifest.ParseShard(strconv.Itoa((i-from)/by+1) + "/" + count)
	if err != nil || (i-from)%by != 0 {
		return s, fmt.Errorf("taak %d hoort niet bij %s delen vanaf %d: gebruik een reeks zonder gaten, zoals --array=0-15", i, count, from)
	}
	return s, nil
}
