//! How fast a step goes, and when a start is given up.

use crate::support::recipe;
use cosetta::train::{Schedule, TrainConfig};

#[test]
fn the_rate_warms_up_holds_and_falls_to_zero() {
    let config = TrainConfig {
        learning_rate: 1.0,
        warmup_steps: 4,
        anneal_below: 0.5,
        hold_steps: 100,
        anneal_steps: 10,
        ..recipe("C5", "fast")
    };
    let mut schedule = Schedule::start();
    let mut rates = Vec::new();
    // The loss stays high for twenty steps and then drops.
    while !schedule.is_finished(&config) {
        rates.push(schedule.pace(&config).rate);
        schedule.record(&config, if schedule.step < 20 { 0.6 } else { 0.0 });
    }
    assert_eq!(rates[..5], [0.25, 0.5, 0.75, 1.0, 1.0]);
    let start = schedule.anneal_start.expect("annealed") as usize;
    assert!((21..30).contains(&start), "{start}");
    assert_eq!(rates.len(), start + 10);
    assert!(rates[4..start].iter().all(|&rate| rate == 1.0));
    for (i, rate) in rates[start..].iter().enumerate() {
        assert!((rate - (1.0 - i as f64 / 10.0)).abs() < 1e-12);
    }
}

#[test]
fn the_rate_falls_at_the_latest_when_the_hold_ends() {
    let config =
        TrainConfig { anneal_below: 0.0, hold_steps: 30, anneal_steps: 5, ..recipe("C5", "fast") };
    let mut schedule = Schedule::start();
    for _ in 0..35 {
        assert!(!schedule.is_finished(&config));
        schedule.record(&config, 1.0);
    }
    assert_eq!((schedule.anneal_start, schedule.is_finished(&config)), (Some(30), true));
    assert_eq!(schedule.steps_left(&config), 0);
}

#[test]
fn a_late_start_is_given_up_until_the_hold_ends() {
    let config = TrainConfig {
        anneal_below: 0.5,
        hold_steps: 50,
        restart_steps: 20,
        anneal_steps: 5,
        warmup_steps: 4,
        ..recipe("C5", "fast")
    };
    let mut schedule = Schedule::start();
    while !schedule.is_finished(&config) {
        schedule.record(&config, 1.0);
        if schedule.is_restart_due(&config) {
            schedule.restart();
            assert_eq!((schedule.age(), schedule.running_loss), (0, None));
            let warmth = schedule.pace(&config).rate / config.learning_rate;
            assert!((warmth - 0.25).abs() < 1e-12, "fresh weights are warmed up again");
        }
    }
    assert_eq!((schedule.restarts, schedule.anneal_start), (vec![20, 40], Some(50)));
}
