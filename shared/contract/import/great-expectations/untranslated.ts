const order = 'rows of a table have no order that a rule could rest on';
const drift = 'it compares distributions: the checks against the profile of the training data do that';

/** Expectations of the core that no rule of a contract says, and what does instead. */
export const untranslated: Readonly<Record<string, string>> = {
  expect_column_values_to_be_increasing: order,
  expect_column_values_to_be_decreasing: order,
  expect_column_values_to_be_dateutil_parseable:
    'dateutil guesses formats; state one with a type and its format',
  expect_column_values_to_match_json_schema: 'no rule reads JSON by a schema of its own',
  expect_column_value_z_scores_to_be_less_than: 'it moves with the data that it judges; state a range',
  expect_column_values_to_not_be_outliers: 'it moves with the data that it judges; state a range',
  expect_column_kl_divergence_to_be_less_than: drift,
  expect_column_chisquare_test_p_value_to_be_greater_than: drift,
  expect_column_bootstrapped_ks_test_p_value_to_be_greater_than: drift,
  expect_column_parameterized_distribution_ks_test_p_value_to_be_greater_than: drift,
  expect_column_pair_cramers_phi_value_to_be_less_than: drift,
  expect_table_row_count_to_equal_other_table: 'it names a table that is not among the data that is judged',
  expect_query_results_to_match_comparison: 'it queries another data source',
};
